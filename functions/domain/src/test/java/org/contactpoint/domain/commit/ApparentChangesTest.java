package org.contactpoint.domain.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.KeyFamily;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** What quarantined rows appear to have made is found as long as something is left of it. */
class ApparentChangesTest {
  private static final Sounds SOUNDS = new PlainSounds();
  private static final Authority LEEDS = new Authority("E08000035");
  private static final ContactPointId MADE = ContactPointId.generate(new Random(1));
  private static final ContactPointId HIDDEN = ContactPointId.generate(new Random(2));

  private static StatementKey key(String id) {
    return new StatementKey(new Source(LEEDS, "health"), id);
  }

  private static Statement said(String id, String given) {
    SourceFacts facts = SourceFacts.of(given, "Ward").born(LocalDate.of(2012, 3, 9));
    return Statement.first(
        key(id), MADE, new Version(LocalDate.of(2026, 5, 1), "act-" + id, false, facts.facts()));
  }

  private static ApparentRecord made(Statement... said) {
    return new ApparentRecord(
        new ChildRecord.Open(MADE, Revision.NEW.next(), LEEDS, List.of(said), Set.of(), false),
        HIDDEN,
        Set.of());
  }

  private static Set<IndexKey> keys(ApparentRecord made) {
    return IndexKeys.ofApparent(made.record(), SOUNDS);
  }

  @Test
  void itIsFoundByKeysThatNoSearchAsksFor() {
    ApparentRecord made = made(said("a", "Leah"));

    assertThat(ApparentChanges.begun(made, SOUNDS))
        .containsExactly(
            new Change.ApparentRecordSaved(null, made),
            new Change.HiddenKeysSaved(MADE, Set.of(), keys(made)));
    assertThat(keys(made))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(IndexKeys.of(made.record(), SOUNDS));
    assertThat(IndexKeys.apparentOfRow(said("b", "Leah").latest().facts(), SOUNDS))
        .anyMatch(keys(made)::contains)
        .noneMatch(key -> key.family() == KeyFamily.FACE);
  }

  @Test
  void keysThatStayAreNotWrittenAgain() {
    ApparentRecord made = made(said("a", "Leah"));

    assertThat(ApparentChanges.next(made, made.claiming(key("a")), SOUNDS))
        .containsExactly(new Change.ApparentRecordSaved(made, made.claiming(key("a"))));
    assertThat(made.claiming(key("a")).isClaimed(key("a"))).isTrue();
    assertThat(made.isClaimed(key("a"))).isFalse();
  }

  @Test
  void itEndsWithTheLastSourceRecordThatMadeIt() {
    ApparentRecord both = made(said("a", "Leah"), said("b", "Leigh"));
    ApparentRecord one = made(said("a", "Leah"));

    assertThat(ApparentChanges.without(both, key("c"), SOUNDS)).isEmpty();
    assertThat(ApparentChanges.without(both, key("b"), SOUNDS).getFirst())
        .isInstanceOf(Change.ApparentRecordSaved.class);
    assertThat(ApparentChanges.without(one, key("a"), SOUNDS))
        .containsExactly(
            new Change.ApparentRecordDeleted(one),
            new Change.HiddenKeysSaved(MADE, keys(one), Set.of()));
  }
}
