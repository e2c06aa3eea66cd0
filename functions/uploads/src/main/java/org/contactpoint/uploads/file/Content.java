package org.contactpoint.uploads.file;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one stored file, from the first to the last. */
@FunctionalInterface
public interface Content {

  /** The bytes as they are stored, packed or not; closed by the reader. */
  InputStream open() throws IOException;
}
