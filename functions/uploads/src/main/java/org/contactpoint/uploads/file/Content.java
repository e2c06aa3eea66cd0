package org.contactpoint.uploads.file;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of one version of one object come from; each opening reads from the start. */
@FunctionalInterface
public interface Content {

  /** The bytes as they are stored, packed or not; closed by the reader. */
  InputStream open() throws IOException;
}
