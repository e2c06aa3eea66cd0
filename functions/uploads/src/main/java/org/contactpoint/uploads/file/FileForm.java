package org.contactpoint.uploads.file;

import java.util.Locale;

/** How the rows are written and whether the bytes are packed, as the file's name says. */
enum FileForm {
  CSV(".csv", false),
  PACKED_CSV(".csv.gz", true),
  JSON_LINES(".ndjson", false),
  PACKED_JSON_LINES(".ndjson.gz", true);

  private final String ending;
  private final boolean packed;

  FileForm(String ending, boolean packed) {
    this.ending = ending;
    this.packed = packed;
  }

  static FileForm of(String fileName) throws Unreadable {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (FileForm form : values()) {
      if (lower.endsWith(form.ending)) {
        return form;
      }
    }
    throw new Unreadable("the name must end in .csv, .csv.gz, .ndjson or .ndjson.gz");
  }

  boolean isPacked() {
    return packed;
  }

  boolean isJson() {
    return this == JSON_LINES || this == PACKED_JSON_LINES;
  }
}
