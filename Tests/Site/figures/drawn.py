"""What a drawing shows, held against the table that it draws. Coordinates have one decimal."""
import re

from .published import is_number

ROUNDING = 0.11
NUMBER = re.compile(r"[−+-]?\d[\d,]*(?:\.\d+)?")
SHAPES = {"rect", "circle", "polyline", "line", "path", "polygon", "ellipse"}


def numbers_in(text, *without):
    """The numbers in a text, but not those inside of names."""
    for name in sorted(filter(None, without), key=len, reverse=True):
        text = text.replace(name, " ")
    return NUMBER.findall(text)


def check(svg, form, table, words, reference=None):
    """The mistakes of a drawing, in words."""
    if form == "lines" and len(table.rows) == 1:
        form = "bars"
    shapes, texts, mistakes = {}, {}, []
    for mark in svg.all():
        if "data-cell" not in mark.attributes:
            continue
        row, column = map(int, mark["data-cell"].split())
        if not (row < len(table.rows) and column < len(table.columns)):
            mistakes.append(f"a mark of a cell that is not there: {row} {column}")
        elif mark.tag == "text":
            texts.setdefault((row, column), []).append(mark.text)
        else:
            shapes.setdefault((row, column), []).append(mark)
    labels = [label for _, label in table.rows + table.columns]
    for cell, parts in texts.items():
        figure = table.figures[cell[0]][cell[1]]
        text, printed = "".join(parts), numbers_in("".join(parts), *labels)
        if is_number(figure) and (printed != [words.plain(figure)] or figure.rounded != text.startswith(words["figureAbout"])):
            mistakes.append(f"cell {cell} is {words.short(figure)} but its text {text!r}")
        if not is_number(figure) and (printed or words.short(figure) not in text):
            mistakes.append(f"cell {cell} has no number but the text {text!r}")
    for cell, marks in shapes.items():
        figure = table.figures[cell[0]][cell[1]]
        if not is_number(figure):
            mistakes.append(f"cell {cell} has no number but {len(marks)} marks")
        elif len(marks) > 1:
            mistakes.append(f"cell {cell} has {len(marks)} marks")
    if mistakes:
        return mistakes
    measured = [(cell, table.figures[cell[0]][cell[1]], marks[0]) for cell, marks in shapes.items()]
    wanted = {(row, column) for row, line in enumerate(table.figures) for column, figure in enumerate(line) if is_number(figure)}
    if form in ("bars", "groupedBars", "stackedBars", "pyramid"):
        wanted = {cell for cell in wanted if table.figures[cell[0]][cell[1]].units}
        mistakes += proportional(measured)
    elif form == "dots":
        mistakes += straight([(float(mark["cx"]), figure.value) for _, figure, mark in measured])
        mistakes += ordered(table, texts, svg)
        mistakes += against(svg, reference, words)
    elif form == "lines":
        mistakes += straight([(-float(mark["cy"]), figure.value) for _, figure, mark in measured])
    elif form == "multiples":
        mistakes += one_scale(measured)
    elif form in ("heat", "tiles"):
        mistakes += darker(measured)
    missing = wanted - set(shapes)
    if missing and form != "spark":
        mistakes.append(f"no marks for {sorted(missing)[:5]}")
    if form in ("lines", "multiples", "spark"):
        mistakes += joined(svg, [mark for _, _, mark in measured])
    if form == "spark":
        mistakes += straight([(-float(mark["cy"]), figure.value) for _, figure, mark in measured])
    if form not in ("lines", "multiples", "spark") and len({row for row, _ in texts}) < len(table.rows):
        mistakes.append("rows without any text")
    return mistakes


def proportional(measured):
    """Lengths are to each other as numbers are: one ratio a drawing."""
    lengths = [(float(mark["width"]), abs(figure.value), cell) for cell, figure, mark in measured]
    longest = max(lengths, key=lambda each: each[1], default=None)
    if longest is None or longest[1] == 0:
        return []
    ratio = longest[0] / longest[1]
    return [f"the bar of {cell} is {length} long, not {ratio * value:.1f}"
            for length, value, cell in lengths if abs(length - ratio * value) > ROUNDING * 2]


def straight(places):
    """Places go up with numbers along one straight scale."""
    if len(places) < 2:
        return []
    places.sort(key=lambda place: place[1])
    (low, least), (high, most) = places[0], places[-1]
    if least == most:
        return ["equal numbers at different places"] if max(places)[0] - min(places)[0] > ROUNDING else []
    if high <= low:
        return ["more is not further"]
    return [f"{value} stands at {place}" for place, value in places
            if abs(place - low - (high - low) * (value - least) / (most - least)) > ROUNDING * 2]


def one_scale(measured):
    """Panels have their own place, but one scale."""
    panels = {}
    for (_, column), figure, mark in measured:
        panels.setdefault(column, []).append((-float(mark["cy"]), figure.value))
    mistakes, slopes = [], []
    for places in panels.values():
        mistakes += straight(list(places))
        least, most = min(places, key=lambda place: place[1]), max(places, key=lambda place: place[1])
        if most[1] > least[1]:
            slopes.append((most[1] - least[1], most[0] - least[0]))
    if slopes:
        span, height = max(slopes)
        mistakes += [f"a panel with {own} for {part}, another with {height} for {span}"
                     for part, own in slopes if abs(own - height * part / span) > ROUNDING * 3]
    return mistakes


def darker(measured):
    """A step never falls while numbers rise."""
    steps = sorted((figure.value, mark["class"]) for _, figure, mark in measured)
    mistakes = [f"{step} is no step" for _, step in steps if not re.fullmatch("h[1-5]", step)]
    return mistakes + [f"{value} has {step} and {more} {other}" for (value, step), (more, other)
                       in zip(steps, steps[1:]) if other < step or value == more and step != other]


def ordered(table, texts, svg):
    """Dots stand from the most to the least, those without a number at the end by code."""
    height = {}
    for mark in svg.all("text"):
        if "data-cell" in mark.attributes:
            height.setdefault(int(mark["data-cell"].split()[0]), float(mark["y"]))
    rows = sorted(height, key=height.get)
    wanted = sorted(range(len(table.rows)), key=lambda row: (
        not is_number(table.figures[row][0]),
        -table.figures[row][0].value if is_number(table.figures[row][0]) else 0, table.rows[row][0]))
    return [] if rows == wanted else [f"rows stand as {rows}, not as {wanted}"]


def against(svg, reference, words):
    """The line that dots are held against has the name and number of the region meant."""
    text = "".join(mark.text for mark in svg.all("text"))
    has_dots = svg.first("circle") is not None
    if reference is None or not has_dots:
        return []
    return [] if reference.replace(" ", "") in text.replace(" ", "") else [f"no reference {reference!r}"]


def joined(svg, dots):
    """Lines lead from dot to dot and nowhere else; a small line has none but at its ends."""
    places = {(mark["cx"], mark["cy"]) for mark in dots}
    mistakes = []
    if "spark" in svg.classes:
        return mistakes
    for line in svg.all("polyline"):
        for point in line["points"].split():
            if tuple(point.split(",")) not in places:
                mistakes.append(f"a line leads to {point}, where no figure is")
    return mistakes
