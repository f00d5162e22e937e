import Basics
import Statistics

extension SchemaMistake {
  /// Names that are nowhere, stand twice, or cannot stand where they stand.
  static let names = [
    Self("\"key\": \"key\",", "\"kee\": \"key\",", .keyUnknown, at: "\"kee\""),
    Self("\"protection\": {", "\"protectoin\": {", .keyUnknown, at: "\"protectoin\""),
    Self("\"threshold\": 5", "\"threshold\": 5, \"tresh\": 1", .keyUnknown, at: "\"tresh\""),
    Self(
      "[\"province\", \"county\"]", "[\"province\", \"province\", \"county\"]", .schemaNameTaken,
      at: "\"province\", \"county\""),
    Self(
      "[\"province\", \"county\"]", "[\"province\", \"county\", \"a b\"]", .schemaNameInvalid, at: "\"a b\""),
    Self("\"poor\": \"差\"", "\"total\": \"差\"", .schemaNameTaken, at: "\"total\""),
    Self("\"poor\": \"差\"", "\"po or\": \"差\"", .schemaNameInvalid, at: "\"po or\""),
    Self("\"rural\": {", "\"status\": {", .schemaNameTaken, at: "\"status\""),
    Self("\"often\": {", "\"value\": {", .schemaNameTaken, at: "\"value\""),
    Self("\"often\": {", "\"sex\": {", .schemaNameTaken, at: "\"sex\": {\"field\""),
    Self("\"rural\": {", "\"ru,ral\": {", .schemaNameInvalid, at: "\"ru,ral\""),
    Self("\"rural\": {", "\"rural\": {\"column\": \"sex\", ", .schemaNameTaken, at: "\"rural\""),
    Self("\"rural\": {", "\"rural\": {\"column\": \"count\", ", .schemaNameTaken, at: "\"rural\""),
    Self("\"rural\": {", "\"rural\": {\"column\": \"key\", ", .schemaNameTaken, at: "\"rural\""),
    Self(
      "\"id\": \"b\"", "\"id\": \"a\"", .schemaNameTaken, at: "\"a\", \"record\": \"child\", \"title\": \"乙\""
    ),
    Self("\"id\": \"b\"", "\"id\": \"B/\"", .schemaNameInvalid, at: "\"B/\""),
    Self("[\"age\", \"sex\"]", "[\"sex\", \"sex\"]", .schemaNameTaken, at: "\"sex\"], \"lowest\""),
    Self("{\"sex\": \"male\"}", "{\"sex\": [\"male\", \"male\"]}", .schemaNameTaken, at: "\"male\"]}}"),
    Self(
      "\"indicators\": [",
      "\"indicators\": [{\"id\": \"i\", \"title\": \"丁\", \"clause\": \"x\", \"numerator\": {\"table\": \"a\"}},",
      .schemaNameTaken, at: "\"i\", \"title\": \"丙\""),
  ]

  /// Fields, dimensions and combinations.
  static let fields = [
    Self(
      "\"rural\": {\"type\": \"yesNo\"", "\"rural\": {\"type\": \"yesno\"", .schemaNameUnknown,
      at: "\"yesno\""),
    Self("\"visits\": {\"type\": \"integer\"}", "\"visits\": {}", .keyMissing, at: "{}"),
    Self("\"region\": {\"type\": \"region\"},", "", .schemaRegion, at: "\"child\": {"),
    Self(
      "\"region\": {", "\"home\": {\"type\": \"region\"}, \"region\": {", .schemaRegion, at: "\"region\": {"),
    Self("{\"male\": \"男\", \"female\": \"女\"}", "{}", .valueInvalid, at: "{}"),
    Self(
      "\"codes\": {\"male\": \"男\", \"female\": \"女\"}", "\"label\": \"性别\"", .keyMissing, at: "\"sex\": {"),
    Self("\"sensitive\": [\"yes\"]", "\"sensitive\": [\"ja\"]", .schemaNameUnknown, at: "\"ja\""),
    Self("\"sensitive\": [\"yes\"]", "\"optional\": true", .valueInvalid, at: "true}\n"),
    Self(
      "\"lowest\": {\"hiv\": \"province\"}", "\"lowest\": {\"hif\": \"province\"}", .schemaNameUnknown,
      at: "\"hif\""),
    Self("\"lowest\": {\"hiv\": \"province\"}", "\"lowest\": \"town\"", .schemaNameUnknown, at: "\"town\""),
    Self("\"field\": \"birth\"", "\"field\": \"brith\"", .schemaNameUnknown, at: "\"brith\""),
    Self("\"field\": \"birth\"", "\"field\": \"visits\"", .valueInvalid, at: "\"visits\", \"ageBands\""),
    Self("\"field\": \"birth\"", "\"field\": \"visit\"", .valueInvalid, at: "\"visit\", \"ageBands\""),
    Self("[0, 3, 4]", "[0, 4, 4]", .valueInvalid, at: "4]"),
    Self("[0, 3, 4]", "[3]", .valueInvalid, at: "3]}"),
    Self("\"bands\": [0, 1]", "\"bands\": []", .valueInvalid, at: "[]"),
    Self("\"bands\": [0, 1]", "\"bands\": [0, -1]", .valueInvalid, at: "-1"),
    Self("\"bands\": [0, 1]}", "\"bands\": [0], \"ageBands\": [0]}", .valueInvalid, at: "\"often\""),
    Self("\"bands\": [0, 1]}", "\"label\": \"次数\"}", .keyMissing, at: "\"often\""),
    Self("\"ageBands\": [", "\"unit\": \"年\", \"ageBands\": [", .valueInvalid, at: "\"年\""),
    Self("\"by\": \"rating\"", "\"by\": \"rural\"", .valueInvalid, at: "\"rural\", \"good\""),
    Self("\"by\": \"rating\"", "\"by\": \"ratting\"", .schemaNameUnknown, at: "\"ratting\""),
    Self("\"good\": 3", "\"goood\": 3, \"good\": 3", .schemaNameUnknown, at: "\"goood\""),
    Self("\"good\": 3", "\"good\": 0", .valueInvalid, at: "0}},"),
    Self(", \"good\": 3", "", .valueInvalid, at: "{\"by\""),
    Self(
      "{\"age\": [\"3\"], \"sex\": [\"male\"]}", "{\"age\": [\"3\"]}", .valueInvalid, at: "{\"age\": [\"3\"]}"
    ),
    Self("\"age\": [\"3\"]", "\"aeg\": [\"3\"]", .schemaNameUnknown, at: "\"aeg\""),
    Self("\"age\": [\"3\"]", "\"age\": [\"3-5\"]", .schemaNameUnknown, at: "\"3-5\""),
    Self("\"age\": [\"3\"]", "\"age\": []", .valueInvalid, at: "[]"),
    Self("\"sex\": [\"male\"]", "\"rating\": [\"good\"]", .schemaDimensionsApart, at: "{\"age\": [\"3\"]"),
  ]

  /// Tables, one by one and together.
  static let tables = [
    Self("[\"age\", \"sex\"]", "[]", .valueInvalid, at: "[]"),
    Self(
      "[\"age\", \"sex\"]", "[\"age\", \"sex\", \"rural\", \"often\"]", .valueInvalid, at: "[\"age\", \"sex\""
    ),
    Self("[\"age\", \"sex\"]", "[\"age\", \"sexes\"]", .schemaNameUnknown, at: "\"sexes\""),
    Self(
      "\"record\": \"child\", \"title\": \"甲\"", "\"record\": \"chid\", \"title\": \"甲\"", .schemaNameUnknown,
      at: "\"chid\""),
    Self("\"title\": \"甲\", ", "", .keyMissing, at: "{\"id\": \"a\""),
    Self(
      "[\"age\", \"sex\"], \"lowest\": \"county\"", "[\"age\", \"sex\"]", .keyMissing, at: "{\"id\": \"a\""),
    Self(
      "[\"age\", \"sex\"], \"lowest\": \"county\"", "[\"age\", \"sex\"], \"lowest\": \"country\"",
      .schemaNameUnknown, at: "\"country\""),
    Self("[\"age\", \"sex\"]", "[\"age\", \"sex\", \"risk.hiv\"]", .schemaTableTooLow, at: "\"county\"}"),
    Self("[\"rating\", \"visited\"]", "[\"visited\"]", .schemaDimensionsApart, at: "\"visited\"]"),
  ]

  /// Indicators and protection.
  static let rest = [
    Self("{\"table\": \"a\", \"where\"", "{\"table\": \"ab\", \"where\"", .schemaNameUnknown, at: "\"ab\""),
    Self("{\"sex\": \"male\"}", "{\"rural\": \"yes\"}", .schemaNotPublished, at: "\"rural\": \"yes\""),
    Self("{\"sex\": \"male\"}", "{\"sex\": \"mail\"}", .schemaNameUnknown, at: "\"mail\""),
    Self("{\"sex\": \"male\"}", "{\"sex\": []}", .valueInvalid, at: "[]"),
    Self("mca-2019-34#a3.5", "mca-2019-34 a3.5", .valueInvalid, at: "\"mca-2019-34 a3.5\""),
    Self("mca-2019-34#a3.5", "mca-2019-34#", .valueInvalid, at: "\"mca-2019-34#\""),
    Self("\"clause\": \"mca-2019-34#a3.5\",", "", .keyMissing, at: "{\"id\": \"i\""),
    Self(
      "\"title\": \"丙\",", "\"title\": \"丙\", \"measure\": \"per cent\",", .schemaNameUnknown,
      at: "\"per cent\""),
    Self(
      "\"title\": \"丙\",", "\"title\": \"丙\", \"measure\": \"change\",", .valueInvalid,
      at: "{\"table\": \"a\"}"),
    Self("\"denominator\": {\"table\": \"a\"}", "\"measure\": \"ratio\"", .keyMissing, at: "{\"id\": \"i\""),
    Self("\"threshold\": 5", "\"threshold\": 2", .valueInvalid, at: "2}\n}"),
    Self("\"threshold\": 5", "\"threshold\": \"5\"", .valueInvalid, at: "\"5\""),
    Self("\"threshold\": 5", "\"maxWithheld\": 1.5", .valueInvalid, at: "1.5"),
    Self("\"threshold\": 5", "\"minDenominator\": -20", .valueInvalid, at: "-20}"),
    Self("\"threshold\": 5", "\"zeros\": \"hide\"", .schemaNameUnknown, at: "\"hide\""),
    Self("\"threshold\": 5", "\"insiders\": \"no\"", .valueInvalid, at: "\"no\""),
    Self("\"threshold\": 5", "\"roundingBase\": 3", .valueInvalid, at: "3}\n}"),
  ]
}
