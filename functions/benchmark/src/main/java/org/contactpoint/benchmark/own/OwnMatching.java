package org.contactpoint.benchmark.own;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.linkage.Match;
import org.contactpoint.domain.linkage.MatchCandidate;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.value.ContactPointId;

/** The project's own matching, over entries and records in memory. */
public final class OwnMatching {
  private static final int LONGEST = 400;

  private final Entries entries;
  private final RecordsInMemory records;
  private final ComparableWords words;
  private final MatchRow matching;

  /** The matching against those records. */
  public OwnMatching(Entries entries, RecordsInMemory records, ComparableWords words) {
    this.entries = entries;
    this.records = records;
    this.words = words;
    this.matching = new MatchRow(new NameComparison(words));
  }

  /** What a machine makes of the row. */
  public Match match(Row row) {
    SearchIndex.Found found =
        SearchIndex.Found.in(
            entries.ask(IndexKeys.ofRow(row.facts(), words.sounds()), LONGEST).values());
    Set<ContactPointId> worth =
        matching.worthReading(Traits.of(row.facts(), words), found.children());
    return matching.match(row, likely(worth), Set.of(), found.cut());
  }

  private List<MatchCandidate> likely(Collection<ContactPointId> worth) {
    List<MatchCandidate> all = new ArrayList<>();
    for (ChildRecord record : records.findAll(worth).values()) {
      if (record instanceof ChildRecord.Open open) {
        all.add(MatchCandidate.of(open, words));
      }
    }
    return all;
  }

  /** The id of the child to whom the row was linked. */
  public int idOf(Match.Links links) {
    return records.idOf(links.child());
  }
}
