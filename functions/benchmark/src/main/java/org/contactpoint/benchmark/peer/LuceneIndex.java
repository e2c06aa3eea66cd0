package org.contactpoint.benchmark.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.name.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The nation in Lucene: names folded as ours are, each word and the whole as one; their sounds by
 * Double Metaphone; the date and the year of birth.
 */
final class LuceneIndex {
  static final String ID = "id";
  static final String GIVEN = "given";
  static final String FAMILY = "family";
  static final String SOUND = "-sound";
  static final String BIRTH = "birth";
  static final String YEAR = "year";

  private static final double BUFFER_MB = 256;

  private final DoubleSounds sounds = new DoubleSounds();
  private final Map<String, List<String>> wordsOf = new HashMap<>();
  private final Map<String, List<String>> soundsOf = new HashMap<>();
  private final Path folder;

  private LuceneIndex(Path folder) {
    this.folder = folder;
  }

  /** Writes an index of all of them into one segment, mapped from that folder. */
  static Directory of(List<Kid> kids, Path folder) throws IOException {
    return new LuceneIndex(folder).write(kids);
  }

  private Directory write(List<Kid> kids) throws IOException {
    Directory directory = new MMapDirectory(folder);
    IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Kid kid : kids) {
        writer.addDocument(document(kid));
      }
      writer.forceMerge(1);
    }
    return directory;
  }

  private Document document(Kid kid) {
    Document document = new Document();
    document.add(new NumericDocValuesField(ID, kid.id()));
    name(document, GIVEN, kid.givenName());
    name(document, FAMILY, kid.familyName());
    if (kid.former() != null) {
      name(document, FAMILY, kid.former());
    }
    exact(document, BIRTH, kid.born().toString());
    exact(document, YEAR, Integer.toString(kid.born().getYear()));
    return document;
  }

  private void name(Document document, String field, @Nullable String name) {
    String key = String.valueOf(name);
    List<String> words = wordsOf.computeIfAbsent(key, once -> words(name));
    List<String> codes = soundsOf.computeIfAbsent(key, once -> sounds.of(words));
    words.forEach(word -> exact(document, field, word));
    codes.forEach(code -> exact(document, field + SOUND, code));
  }

  private static void exact(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  /** The parts of a name, and all as one word where there are several. */
  static List<String> words(@Nullable String name) {
    List<String> words = new ArrayList<>(name == null ? List.of() : Folding.parts(name));
    if (words.size() > 1) {
      words.add(String.join("", words));
    }
    return words;
  }

  /** Takes the folder away again. */
  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
