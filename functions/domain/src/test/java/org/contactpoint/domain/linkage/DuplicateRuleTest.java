package org.contactpoint.domain.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** Which two records may be one child (rules §4.10, one child, one record). */
class DuplicateRuleTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Source CENSUS = new Source(LEEDS, "school-census");
  private static final Source HEALTH = new Source(LEEDS, "health");
  private static final Source TEAM = new Source(LEEDS, Source.TEAM);
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final String NUMBER = "9000000009";
  private static final String OTHER_NUMBER = "9990000018";
  private static final String UPN = "B801200005001";

  private final DuplicateRule rule = new DuplicateRule(new ComparableWords(new PlainSounds()));

  private static SourceFacts ward(String given) {
    return SourceFacts.of(given, "Ward").born(BORN).at("1 High Street", "LS6 2AB");
  }

  private static ContactPointId id(long seed) {
    return ContactPointId.generate(new Random(seed));
  }

  private static Statement said(long seed, Source source, SourceFacts facts, boolean withdrawn) {
    return Statement.first(
        new StatementKey(source, "r" + seed),
        id(seed),
        new Version(LocalDate.of(2026, 5, 1), "act", withdrawn, facts.facts()));
  }

  private static ChildRecord.Open open(long seed, Source source, SourceFacts facts) {
    return new ChildRecord.Open(
        id(seed), Revision.NEW, LEEDS, List.of(said(seed, source, facts, false)), Set.of(), false);
  }

  private boolean holds(ChildRecord one, ChildRecord other, ChildRecord... more) {
    boolean holds = rule.holds(one, other, known(more));
    assertThat(rule.holds(other, one, known(more))).isEqualTo(holds);
    return holds;
  }

  private static Children known(ChildRecord... records) {
    return new Children() {
      @Override
      public Optional<ChildRecord> find(ContactPointId id) {
        return Arrays.stream(records).filter(record -> record.id().equals(id)).findFirst();
      }

      @Override
      public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
        Map<ContactPointId, ChildRecord> found = new HashMap<>();
        ids.forEach(id -> find(id).ifPresent(record -> found.put(id, record)));
        return found;
      }
    };
  }

  @Test
  void anotherSpellingAtTheSameHomeMayBeTheSameChild() {
    assertThat(holds(open(1, CENSUS, ward("Leah")), open(2, HEALTH, ward("Lea")))).isTrue();
    assertThat(holds(open(1, CENSUS, ward("Leah")), open(2, HEALTH, ward("Maya")))).isTrue();
  }

  @Test
  void strangersMayNot() {
    SourceFacts tom = SourceFacts.of("Tom", "Pike").born(BORN.plusYears(3));
    assertThat(holds(open(1, CENSUS, ward("Leah")), open(2, HEALTH, tom))).isFalse();
  }

  @Test
  void brotherAndSisterMayNot() {
    assertThat(
            holds(
                open(1, CENSUS, ward("Leah").gender(Gender.FEMALE)),
                open(2, HEALTH, ward("Tom").gender(Gender.MALE))))
        .isFalse();
  }

  @Test
  void whoStandsInOneSourceTwiceIsTwo() {
    assertThat(holds(open(1, CENSUS, ward("Leah")), open(2, CENSUS, ward("Lea")))).isFalse();
    ChildRecord.Open left =
        new ChildRecord.Open(
            id(2),
            Revision.NEW,
            LEEDS,
            List.of(said(2, CENSUS, ward("Lea"), true), said(2, HEALTH, ward("Lea"), false)),
            Set.of(),
            false);
    assertThat(holds(open(1, CENSUS, ward("Leah")), left)).isTrue();
  }

  @Test
  void whomOneTeamEnteredIsNotComparedByIt() {
    assertThat(holds(open(1, TEAM, ward("Leah")), open(2, TEAM, ward("Lea")))).isTrue();
  }

  @Test
  void twoNumbersOfAKindAreTwoChildrenUnlessAnotherNumberAgrees() {
    assertThat(
            holds(
                open(1, CENSUS, ward("Leah").nhs(NUMBER)),
                open(2, HEALTH, ward("Leah").nhs(OTHER_NUMBER))))
        .isFalse();
    assertThat(
            holds(
                open(1, CENSUS, ward("Leah").nhs(NUMBER).upn(UPN)),
                open(2, HEALTH, ward("Leah").nhs(OTHER_NUMBER).upn(UPN))))
        .isTrue();
  }

  @Test
  void whoWasToldApartIsTwoAlsoThroughAMerge() {
    ChildRecord.Open leah = open(1, CENSUS, ward("Leah"));
    ChildRecord.Open lea = open(2, HEALTH, ward("Lea"));
    assertThat(holds(leah.distinguishedFrom(Set.of(lea.id())), lea)).isFalse();
    ChildRecord.Open third =
        open(3, new Source(LEEDS, "gp"), ward("Leah")).distinguishedFrom(Set.of(lea.id()));
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(leah, third);
    assertThat(holds(joined.survivor(), lea, joined.survivor(), joined.other())).isFalse();
    assertThat(holds(joined.other(), lea, joined.survivor(), joined.other())).isFalse();
  }

  @Test
  void whoIsWithdrawnIsNobody() {
    ChildRecord.Open gone =
        new ChildRecord.Open(
            id(2),
            Revision.NEW,
            LEEDS,
            List.of(said(2, HEALTH, ward("Leah"), true)),
            Set.of(),
            false);
    assertThat(holds(open(1, CENSUS, ward("Leah")), gone)).isFalse();
    assertThat(holds(gone, gone)).isFalse();
  }

  /** Of a shielded child nothing but the face counts (rules §6). */
  @Test
  void shieldedChildIsComparedByItsFace() {
    ChildRecord.Open leah = open(1, CENSUS, ward("Leah").nhs(NUMBER));
    ChildRecord.Shielded hidden =
        new ChildRecord.Shielded(
            leah.id(), leah.revision().nextEpoch(), leah.face(), "proof", Set.of());
    ChildRecord.Open maya = open(2, HEALTH, ward("Maya").nhs(NUMBER));
    assertThat(holds(leah, maya)).isTrue();
    assertThat(holds(hidden, maya)).isFalse();
    assertThat(rule.evidence(hidden, maya).items())
        .contains(new Evidence.Item("address", "missing", 0))
        .contains(new Evidence.Item("identifier", "missing", 0));
  }

  @Test
  void evidenceSaysWhatAgreed() {
    Evidence evidence = rule.evidence(open(1, CENSUS, ward("Leah")), open(2, HEALTH, ward("Leah")));
    assertThat(evidence.items()).extracting(Evidence.Item::field).contains("given-name", "address");
    assertThat(evidence.total()).isPositive();
  }
}
