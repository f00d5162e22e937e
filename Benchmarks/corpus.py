#!/usr/bin/env python3
"""Deterministic corpus of Chinese child-welfare policy pages, for timing static-site generators.

usage: corpus.py OUT --pages N --flavor {hugo,carebook,plain} [--bucket 50]

N regular pages of about 6 KB UTF-8, split 40% library/, 40% manual/<role>/, 20% guides/, in folders of at most
--bucket pages (library/2025-12/, manual/<role>/ch01/, guides/topic01/), one index file per folder. The page BODY
is byte-identical in every flavor; what differs is the name of the index files (hugo: _index.md, else index.md),
the spelling of the front matter and the tool's config. Python 3 stdlib only; own RNG (splitmix64), so the bytes do
not depend on the Python version.  Prints page count, bytes and a digest over the bodies.

  hugo      OUT/hugo.toml OUT/nolinks.toml OUT/content OUT/layouts OUT/static
  carebook  OUT/site.json OUT/content OUT/themes (a link to the project's own)
  plain     OUT/content
"""
import argparse, hashlib, os, shutil, sys

M64 = (1 << 64) - 1
HERE = os.path.dirname(os.path.abspath(__file__))


class Rng:
    def __init__(self, *keys):
        self.s = int.from_bytes(hashlib.sha256(repr(keys).encode()).digest()[:8], "little")

    def next(self):
        self.s = (self.s + 0x9E3779B97F4A7C15) & M64
        z = self.s
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M64
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M64
        return z ^ (z >> 31)

    def below(self, n):
        return self.next() % n

    def pick(self, xs):
        return xs[self.next() % len(xs)]

    def sample(self, xs, k):
        xs = list(xs)
        for i in range(k):
            j = i + self.below(len(xs) - i)
            xs[i], xs[j] = xs[j], xs[i]
        return xs[:k]


W = lambda s: s.split()

ROLES = [
    ("ertong-zhuren", "儿童主任"), ("ertong-dudaoyuan", "儿童督导员"), ("minzheng-zhuli", "民政助理员"),
    ("weibao-zhan", "未成年人救助保护机构工作人员"), ("xuexiao", "学校班主任"), ("shehui-gongzuozhe", "儿童社会工作者"),
]
TAGS = W("留守儿童 困境儿童 孤儿保障 事实无人抚养 强制报告 监护评估 家庭寄养 收养评估 临时监护 家庭教育 心理关爱 控辍保学 "
         "生活补助 医疗救助 残疾康复 数据采集 入户走访 个案管理 部门联动 司法保护 网络保护 安全教育 流动儿童 政府购买服务")
PLACES = W("北京市 天津市 石家庄市 太原市 呼和浩特市 沈阳市 长春市 哈尔滨市 上海市 南京市 杭州市 合肥市 福州市 南昌市 济南市 "
           "郑州市 武汉市 长沙市 广州市 南宁市 海口市 重庆市 成都市 贵阳市 昆明市 拉萨市 西安市 兰州市 西宁市 银川市 乌鲁木齐市 "
           "毕节市 铜仁市 恩施州 凉山州 黔东南州 信阳市 周口市 阜阳市 六安市 赣州市 上饶市 衡阳市 邵阳市 永州市 玉林市 河池市 "
           "湛江市 茂名市 达州市 巴中市 广元市 昭通市 文山州 定西市 陇南市 固原市 临沂市 菏泽市 驻马店市")
SUBJECTS = W("县级民政部门 乡镇人民政府 街道办事处 村（居）民委员会 儿童主任 儿童督导员 未成年人救助保护中心 儿童福利机构 "
             "教育行政部门 公安机关 人民检察院 人民法院 司法行政部门 卫生健康部门 医疗保障部门 人力资源社会保障部门 财政部门 "
             "妇女联合会 共青团组织 残疾人联合会 关心下一代工作委员会 乡村振兴部门 网信部门 宣传部门 父母或者其他监护人 被委托照护人 "
             "中小学校 幼儿园 社会工作服务机构 公益慈善组织 志愿服务组织 领导小组办公室 未成年人保护工作协调机制成员单位 "
             "乡镇（街道）未成年人保护工作站 值班人员 首接责任人 包片干部 家庭教育指导站 心理健康服务中心 12345热线承办单位")
ADVERBS = W("应当及时 应当依法 要全面 要逐户 要定期 须在二十四小时内 须在五个工作日内 每月至少一次 每季度 每半年 原则上 会同有关部门 "
            "在征得监护人同意后 根据评估结果 按照属地管理原则 按照最有利于未成年人的原则 结合本地实际 通过全国儿童福利信息系统 "
            "借助网格化管理平台 在入户走访过程中 发现异常情况的应当立即 对高风险家庭 对新增对象 对退出保障范围的对象 依托村级儿童之家")
VERBS = W("开展 组织 落实 完善 核查 更新 建立 健全 强化 推动 指导 督促 受理 审核 报送 登记 汇总 评估 制定 公布 细化 协调 统筹 "
          "跟踪 复核 归档 移交 转介 反馈 回访 化解 防范 宣传 培训 考核 监测 研判 核定 发放 兑现")
OBJECTS = W("农村留守儿童关爱保护工作 困境儿童分类保障制度 孤儿基本生活费发放 事实无人抚养儿童资格认定 监护状况评估 委托照护协议签订 "
            "强制报告责任 应急处置预案 临时监护照料 家庭监护能力评估 家庭教育指导服务 心理健康筛查 控辍保学台账 一人一档信息 "
            "入户走访记录 动态管理台账 信息系统数据 重点对象清单 风险等级分类 帮扶措施清单 个案服务计划 转介服务流程 部门信息共享机制 "
            "联席会议制度 首问负责制 经费保障机制 政府购买服务项目 儿童之家阵地建设 儿童福利机构优化提质 家庭寄养监督管理 收养登记评估 "
            "残疾儿童康复救助 大病医疗保险衔接 临时救助申请 最低生活保障审核 助学金申领 户籍登记手续 亲情关爱视频通话 假期安全教育 "
            "防溺水专项行动 防性侵专题宣传 校园欺凌排查 网络沉迷干预 法律援助申请 撤销监护人资格诉讼 监护权转移手续 社会观护与帮教 "
            "流浪未成年人返乡安置 走失儿童信息核验 疑似被侵害线索 隐私保护要求 档案保管期限 工作交接手续 岗位培训计划 绩效考核指标 "
            "年度工作总结 月度统计报表 季度通报 社会力量参与 志愿者结对关爱 爱心企业捐赠物资 慈善项目资金使用 服务质量第三方评估")
PURPOSES = W("切实兜牢基本民生底线 确保不漏一户、不漏一人 做到早发现、早报告、早干预 有效防范极端个案发生 维护儿童合法权益 "
             "促进儿童健康成长 形成家庭、学校、社会协同保护格局 提升精准化服务水平 保障政策落地见效 压实家庭监护主体责任 "
             "推动工作重心下移 打通关爱服务“最后一公里” 实现数据实时更新、动态清零 切实增强儿童和家庭的获得感 不断提高基层队伍专业能力 "
             "为分类施策提供依据 避免重复填报、多头报送 防止因信息不对称导致救助迟延 确保资金专款专用、足额到位 让儿童在熟悉的环境中成长")
CONDS = W("父母双方外出务工六个月以上 一方外出务工另一方无监护能力 父母重病重残 父母失联六个月以上 父母服刑在押 父母强制隔离戒毒 "
          "家庭遭遇突发事件 儿童遭受家庭暴力 儿童无人照料 儿童失学辍学 儿童身患重病 儿童存在自伤行为 监护人拒不履行监护职责 "
          "受委托人变更 家庭住址变更 联系电话失效 外出务工地发生变化 学籍信息与户籍信息不一致 补助资金未按时到账 接到群众举报")
CONCL = W("应当在当日完成核实并填写《情况核查表》 由乡镇（街道）出具书面意见 应当立即向公安机关报案并同步报告上级民政部门 "
          "启动临时监护程序 列为一级重点关爱对象 由督导员牵头召开个案会商会 将结果录入信息系统并上传佐证材料 按程序终止保障并书面告知 "
          "每周至少电话回访一次 由两名以上工作人员共同入户 不得泄露儿童及其家庭的个人信息 及时调整帮扶措施并重新评估 "
          "纳入年度绩效评价范围 参照孤儿保障标准予以保障 协助监护人办理补助申请 通过“一卡通”直接发放到户")
H2 = W("总体要求 主要任务 职责分工 工作流程 对象认定 保障标准 入户走访 强制报告与应急处置 信息采集与档案管理 部门协作 监督考核 "
       "组织实施 保障措施 常见问题 注意事项 服务内容 申请材料 办理程序 资金管理 队伍建设")
H3 = W("指导思想 基本原则 工作目标 适用范围 责任主体 办理时限 发现与报告 受理与核实 评估与分级 干预与帮扶 回访与结案 资料归档 "
       "经费来源 人员配备 培训要求 宣传引导 数据更新 隐私保护 部门会商 督查通报 典型案例 填表说明 责任追究 联系方式")
DOCKIND = W("实施意见 实施方案 工作通知 管理办法 操作规程 工作指引 若干措施 工作细则 行动计划 标准清单")
DOCTOPIC = W("加强农村留守儿童关爱保护 做好困境儿童分类保障 规范孤儿基本生活保障 健全事实无人抚养儿童保障 落实侵害未成年人案件强制报告 "
             "加强乡镇（街道）未成年人保护工作站建设 规范儿童主任入户走访 推进儿童福利机构优化提质 加强流动儿童关爱服务 "
             "完善家庭监护能力评估 开展困境儿童心理健康关爱 推进未成年人救助保护机构转型 规范家庭寄养和收养评估 加强儿童福利信息系统数据管理")
ISSUER = W("民政厅 民政局 未成年人保护工作领导小组办公室 人民政府办公室 教育局 财政局 妇女联合会 人民检察院")
CN = "零一二三四五六七八九十"
CNN = lambda n: CN[n] if n <= 10 else "十" + CN[n - 10]


def title_of(i, kind, role):
    r = Rng("title", i)
    if kind == "policies":
        return f"{r.pick(PLACES)}{r.pick(ISSUER)}关于{r.pick(DOCTOPIC)}工作的{r.pick(DOCKIND)}（第{i:05d}号）"
    if kind == "handbook":
        return f"{role}履职手册：{r.pick(H3)}与{r.pick(OBJECTS)}（{i:05d}）"
    return f"办事指南：{r.pick(OBJECTS)}怎么办（{i:05d}）"


def layout(n, bucket):
    """[(index, kind, folder, file, role slug, role name, (y, m, d))]"""
    out, np_, nh = [], n * 4 // 10, n * 4 // 10
    for i in range(n):
        r = Rng("date", i)
        d = (2016 + r.below(10), 1 + r.below(12), 1 + r.below(28))
        if i < np_:
            b = i // bucket
            y, m = 2025 - b // 12, 12 - b % 12
            row = ("policies", f"library/{y}-{m:02d}", Rng("role", i).pick(ROLES), (y, m, 1 + r.below(28)))
        elif i < np_ + nh:
            k = i - np_
            role = ROLES[k % 6]
            row = ("handbook", f"manual/{role[0]}/ch{k // 6 // bucket + 1:02d}", role, d)
        else:
            row = ("guides", f"guides/topic{(i - np_ - nh) // bucket + 1:02d}", Rng("role", i).pick(ROLES), d)
        out.append((i, row[0], row[1], f"p{i:05d}.md", row[2][0], row[2][1], row[3]))
    return out


def sentence(r, i):
    k = r.below(10)
    if k < 4:
        s = f"{r.pick(SUBJECTS)}{r.pick(ADVERBS)}{r.pick(VERBS)}{r.pick(OBJECTS)}，{r.pick(PURPOSES)}。"
    elif k < 6:
        s = f"有下列情形之一的：{r.pick(CONDS)}、{r.pick(CONDS)}，{r.pick(SUBJECTS)}{r.pick(CONCL)}。"
    elif k < 8:
        s = (f"{r.pick(PLACES)}自{2016 + r.below(10)}年{1 + r.below(12)}月起{r.pick(VERBS)}{r.pick(OBJECTS)}，"
             f"已覆盖{10 + r.below(4000)}名儿童，{r.pick(PURPOSES)}。")
    elif k == 8:
        s = f"**{r.pick(TAGS)}**工作由{r.pick(SUBJECTS)}牵头，{r.pick(SUBJECTS)}配合，{r.pick(ADVERBS)}{r.pick(VERBS)}{r.pick(OBJECTS)}。"
    else:
        s = f"遇到“{r.pick(CONDS)}”的，{r.pick(CONCL)}；必要时拨打`12345`或`110`。"
    return s


def para(r, i, n):
    return "".join(sentence(r, i) for _ in range(n))


def relpath(frm, to):
    return os.path.relpath(to, frm).replace(os.sep, "/")


def body(row, rows, titles):
    i, kind, folder, _f, _rs, role, _d = row
    r = Rng("body", i)
    out, notes = [], []

    def link():
        t = rows[r.below(len(rows))]
        return f"[《{titles[t[0]]}》]({relpath(folder, t[2] + '/' + t[3])})"

    def note():
        k = len(notes) + 1
        notes.append(f"[^{k}]: {r.pick(ISSUER)}文件，民发〔{2016 + r.below(10)}〕{1 + r.below(200)}号，{r.pick(CONCL)}。")
        return f"[^{k}]"

    out.append(para(r, i, 3) + f"本页文件编号为ETFL-{i:05d}。")
    for a, h2 in enumerate(r.sample(H2, 4), 1):
        out.append(f"## {CNN(a)}、{h2}")
        out.append(para(r, i, 2) + note() + f"相关依据见{link()}。")
        for b, h3 in enumerate(r.sample(H3, 2), 1):
            out.append(f"### （{CNN(b)}）{h3}")
            out.append(para(r, i, 2))
        if a == 1:
            rows_ = ["| 序号 | 工作事项 | 责任主体 | 完成时限 | 备注 |", "| :-: | --- | --- | :-: | --- |"]
            for c in range(4):
                rows_.append(f"| {c + 1} | {r.pick(VERBS)}{r.pick(OBJECTS)} | {r.pick(SUBJECTS)} | "
                             f"{r.pick(W('当日 三日内 五个工作日 每月25日前 每季度末 长期坚持'))} | {r.pick(TAGS)} |")
            out.append("\n".join(rows_))
        elif a == 2:
            out.append("\n".join(f"- [{'x' if r.below(2) else ' '}] {r.pick(VERBS)}{r.pick(OBJECTS)}（{role}）" for _ in range(4)))
        elif a == 3:
            out.append("> **提示**　" + para(r, i, 1))
            out.append("\n".join(f"{c}. {r.pick(VERBS)}{r.pick(OBJECTS)}，{r.pick(CONCL)}。" for c in range(1, 4)))
        else:
            out.append("\n".join(f"- {r.pick(ADVERBS)}{r.pick(VERBS)}{r.pick(OBJECTS)}；" for _ in range(2)))
    out.append("\n".join(notes))
    return "\n\n".join(out) + "\n"


def q(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"') + '"'


def front(row, title, flavor):
    i, kind, folder, _f, rslug, role, (y, m, d) = row
    r = Rng("front", i)
    tags = "[" + ", ".join(r.sample(TAGS, 3)) + "]"
    summ = f"{r.pick(SUBJECTS)}{r.pick(ADVERBS)}{r.pick(VERBS)}{r.pick(OBJECTS)}，{r.pick(PURPOSES)}。"
    date, who = ("updated", "owner") if flavor == "carebook" else ("date", "role")
    return (f"---\ntitle: {q(title)}\n{date}: {y}-{m:02d}-{d:02d}\nsummary: {q(summ)}\n"
            f"tags: {tags}\n{who}: {q(role)}\n---\n\n")


HUGO = '''baseURL = "https://example.org/"
locale = "zh-CN"
defaultContentLanguage = "zh"
title = "儿童福利政策与履职手册"
hasCJKLanguage = true
disableKinds = ["taxonomy", "term", "rss"]
[markup.goldmark.renderHooks.link]
useEmbedded = "always"
[markup.goldmark.extensions.cjk]
enable = true
eastAsianLineBreaks = true
[markup.tableOfContents]
startLevel = 2
endLevel = 3
[outputFormats.searchfull]
mediaType = "application/json"
baseName = "search"
isPlainText = true
notAlternative = true
'''
CAREBOOK = """{
  "title": "儿童福利政策与履职手册",
  "url": "https://example.org",
  "navigation": [
    { "title": "政策文件", "page": "library/index.md" },
    { "title": "履职手册", "page": "manual/index.md" },
    { "title": "办事指南", "page": "guides/index.md" }
  ]
}
"""


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out")
    ap.add_argument("--pages", type=int, required=True)
    ap.add_argument("--flavor", choices=["hugo", "carebook", "plain"], required=True)
    ap.add_argument("--bucket", type=int, default=50)
    a = ap.parse_args()
    if os.path.exists(a.out) and os.listdir(a.out):
        sys.exit(f"{a.out}: not empty")
    rows = layout(a.pages, a.bucket)
    titles = [title_of(r[0], r[1], r[5]) for r in rows]
    root = os.path.join(a.out, "content")
    digest, total = hashlib.sha256(), 0
    folders = {"": []}
    for row in rows:
        parts = row[2].split("/")
        for k in range(1, len(parts) + 1):
            folders.setdefault("/".join(parts[:k]), [])
        folders[row[2]].append(row)
    for f in folders:
        os.makedirs(os.path.join(root, f), exist_ok=True)
    for row in rows:
        b = body(row, rows, titles)
        digest.update(b.encode())
        data = (front(row, titles[row[0]], a.flavor) + b).encode()
        total += len(data)
        with open(os.path.join(root, row[2], row[3]), "wb") as fh:
            fh.write(data)
    names = {"": "儿童福利政策与履职手册", "library": "政策文件", "manual": "履职手册", "guides": "办事指南"}
    names.update({"manual/" + s: n + "手册" for s, n in ROLES})
    for f, members in folders.items():
        last = f.rsplit("/", 1)[-1]
        t = names.get(f) or (f"{last}文件汇编" if f.startswith("library") else
                             f"第{last[2:]}章" if last.startswith("ch") else f"专题{last[5:]}")
        names[f] = t
    for f, members in folders.items():
        text = f"---\ntitle: {q(names[f])}\n---\n\n本栏目汇集{names[f]}，供基层工作人员查阅。\n"
        with open(os.path.join(root, f, "_index.md" if a.flavor == "hugo" else "index.md"), "wb") as fh:
            fh.write(text.encode())
    put = lambda name, s: open(os.path.join(a.out, name), "w", encoding="utf-8").write(s)
    if a.flavor == "hugo":
        put("hugo.toml", HUGO)
        put("nolinks.toml", '[markup.goldmark.renderHooks.link]\nuseEmbedded = "never"\n')
        for d in ("layouts", "static"):
            shutil.copytree(os.path.join(HERE, "hugo-theme", d), os.path.join(a.out, d))
    elif a.flavor == "carebook":
        put("site.json", CAREBOOK)
        os.symlink(os.path.join(os.path.dirname(HERE), "themes"), os.path.join(a.out, "themes"))
    print(f"pages={len(rows)} folders={len(folders)} bytes={total} mean={total // max(1, len(rows))} "
          f"bodies_sha256={digest.hexdigest()[:16]}")


main()
