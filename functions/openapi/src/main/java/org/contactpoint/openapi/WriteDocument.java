package org.contactpoint.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the document and its page into the folder from which functions serve them. */
public final class WriteDocument {
  private WriteDocument() {}

  /**
   * Writes the files.
   *
   * @param arguments the folder, the resources of the package {@code org.contactpoint.http.docs}
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, String> file : Artefacts.made().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
