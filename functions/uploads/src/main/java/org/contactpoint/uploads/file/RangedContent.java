package org.contactpoint.uploads.file;

import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of a file, readable from any of them. */
@FunctionalInterface
public interface RangedContent {

  /**
   * Some of the bytes; closed by the reader.
   *
   * @param from the first of them, counted from 0
   * @param to behind the last of them
   */
  InputStream open(long from, long to) throws IOException;
}
