package org.contactpoint.benchmark.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.contactpoint.benchmark.measure.Stopwatch;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.search.SearchCriteria;

/** Apache Lucene with fuzzy queries and Double Metaphone, in this process. */
public final class Lucene implements Peer {
  private final Path folder;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final LuceneQuestion questions = new LuceneQuestion();

  /** Indexes the nation in a folder of its own, which closing takes away. */
  public Lucene(List<Kid> kids) {
    try {
      this.folder = Files.createTempDirectory("benchmark-lucene");
      this.directory = LuceneIndex.of(kids, folder);
      this.reader = DirectoryReader.open(directory);
      this.searcher = new IndexSearcher(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "Lucene";
  }

  @Override
  public Stopwatch stopwatch() {
    return Stopwatch.threadCpu();
  }

  @Override
  public List<Integer> find(SearchCriteria criteria, int most) {
    try {
      return ids(searcher.search(questions.of(criteria), most).scoreDocs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Integer> ids(ScoreDoc[] found) throws IOException {
    List<Integer> ids = new ArrayList<>(found.length);
    for (ScoreDoc one : found) {
      ids.add(id(one.doc));
    }
    return ids;
  }

  /** All documents are in one segment. */
  private int id(int document) throws IOException {
    NumericDocValues ids = reader.leaves().getFirst().reader().getNumericDocValues(LuceneIndex.ID);
    if (ids == null || !ids.advanceExact(document)) {
      throw new IllegalStateException("a document without an id");
    }
    return (int) ids.longValue();
  }

  @Override
  public void close() {
    try (directory;
        reader) {
      // closed in turn
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      LuceneIndex.delete(folder);
    }
  }
}
