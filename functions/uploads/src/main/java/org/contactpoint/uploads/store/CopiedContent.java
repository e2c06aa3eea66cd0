package org.contactpoint.uploads.store;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import org.contactpoint.uploads.file.RangedContent;

/** The unpacked content of a file in the chunks of its working copy. */
record CopiedContent(StoredFiles files, List<Manifest.Chunk> chunks) implements RangedContent {

  @Override
  @SuppressWarnings("JdkObsolete") // the JDK joins more than two streams by an Enumeration alone
  public InputStream open(long from, long to) {
    // Each part is opened only when the one before it is at its end.
    Iterator<InputStream> opened = parts(from, to).stream().map(this::open).iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return opened.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return opened.next();
          }
        });
  }

  /** The parts of chunks that hold those bytes. */
  private List<Part> parts(long from, long to) {
    List<Part> parts = new ArrayList<>();
    long start = 0;
    for (Manifest.Chunk chunk : chunks) {
      long end = start + chunk.bytes();
      if (start < to && end > from) {
        parts.add(new Part(chunk, Math.max(from, start) - start, Math.min(to, end) - start));
      }
      start = end;
    }
    return parts;
  }

  private InputStream open(Part part) {
    return files.open(part.chunk.key(), part.chunk.version(), part.from, part.to);
  }

  private record Part(Manifest.Chunk chunk, long from, long to) {}
}
