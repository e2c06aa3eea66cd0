package org.contactpoint.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.search.SearchResult;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a search says for the watch: of the own name, the own home, and coarsely what was asked. */
class SearchMarksTest {
  private static final String HOME = "LS6 2AB";
  private static final Authority LEEDS = new Authority("E08000035");
  private static final ContactPointId CHILD = ContactPointId.generate(new Random(1));
  private static final SearchOutcome NOBODY = new SearchOutcome.Found(List.of());

  private final SomeFeedNames hashes = new SomeFeedNames();
  private final SearchMarks marks =
      new SearchMarks(hashes, new PlainSounds(), new SentNames(hashes, hashes, new PlainSounds()));

  private static Account account(String id, String name, @Nullable String home) {
    Account account =
        new Account(
            new AccountId(id),
            new PersonId("person of " + id),
            name,
            null,
            null,
            new Organisation("E08000035-CSC", "Leeds social care"),
            LEEDS,
            "nurse",
            Set.of(Role.PRACTITIONER),
            AccountStatus.ACTIVE,
            1);
    return home == null ? account : account.livingAt("home " + home);
  }

  private static Caller nurse() {
    return new Caller(account("ruth", "Ruth Smith", HOME), null, "request");
  }

  private static SearchCriteria asking(
      @Nullable String family, @Nullable String born, @Nullable String postcode) {
    return new SearchCriteria(
        null,
        family == null ? null : SearchName.parse(family).orElseThrow(),
        born == null ? null : new DateOfBirth(LocalDate.parse(born), false),
        null,
        null,
        postcode == null ? null : new Postcode(postcode),
        null);
  }

  private static SearchCriteria numbered(Identifier identifier) {
    return new SearchCriteria(null, null, null, null, null, null, identifier);
  }

  /** Pupil numbers of one school and year, and NHS numbers that were given out together. */
  @Test
  void numberSaysWhatItsNeighboursShare() {
    assertThat(
            of(
                nurse(),
                numbered(new Identifier.Pupil(Upn.parse("B801200005001").orElseThrow())),
                NOBODY))
        .contains("number=number:upn8012000050");
    assertThat(
            of(
                nurse(),
                numbered(new Identifier.Nhs(NhsNumber.parse("9000000009").orElseThrow())),
                NOBODY))
        .contains("number=number:nhs-number900000");
  }

  private List<String> of(Caller caller, SearchCriteria criteria, SearchOutcome outcome) {
    return marks.of(caller, criteria, Map.of("asked", "this"), outcome);
  }

  private List<String> ofNurse(@Nullable String family, @Nullable String postcode) {
    return of(nurse(), asking(family, "2014-01-02", postcode), NOBODY);
  }

  private static ChildRecord.Open child(String family, @Nullable String postcode) {
    Facts facts =
        new Facts(
            List.of(
                new TypedName(
                    NameType.CURRENT, new PersonName(new NamePart("Leah"), new NamePart(family)))),
            null,
            Gender.FEMALE,
            List.of(),
            new Address(
                AddressStatus.CURRENT,
                null,
                List.of(),
                null,
                postcode == null ? null : new Postcode(postcode),
                null),
            List.of(),
            null,
            null,
            null);
    Statement statement =
        Statement.first(
            new StatementKey(new Source(LEEDS, "school-census"), "0".repeat(32)),
            CHILD,
            new Version(LocalDate.of(2026, 5, 1), "act-1", false, facts));
    return new ChildRecord.Open(
        CHILD, Revision.NEW.next(), LEEDS, List.of(statement), Set.of(), false);
  }

  private static SearchOutcome found(ChildRecord child) {
    return new SearchOutcome.Found(
        List.of(new SearchResult(child, 1, List.of(), List.of(), false)));
  }

  @Test
  void theOwnFamilyNameIsMarkedHoweverItIsSpelt() {
    assertThat(ofNurse("SMITH", null)).contains("own-family-name");
    assertThat(ofNurse("Brown-Smith", null)).contains("own-family-name");
    assertThat(ofNurse("Smithson", null)).doesNotContain("own-family-name");
    assertThat(ofNurse(null, null)).doesNotContain("own-family-name");
  }

  @Test
  void theOwnHomeIsMarkedWhereItIsKnown() {
    assertThat(ofNurse("Jones", HOME)).contains("own-home").doesNotContain("own-family-name");
    assertThat(ofNurse("Jones", "LS6 2AD")).doesNotContain("own-home");
    Caller unknown = new Caller(account("ann", "Ann Jones", null), null, "request");
    assertThat(of(unknown, asking("Jones", null, HOME), found(child("Jones", HOME))))
        .contains("own-family-name")
        .doesNotContain("own-home", "own-child");
  }

  @Test
  void anOpenChildOfTheNameAtTheOwnHomeIsMarked() {
    SearchCriteria criteria = asking(null, "2014-01-02", null);
    assertThat(of(nurse(), criteria, found(child("Smith", HOME)))).contains("own-child");
    assertThat(of(nurse(), criteria, found(child("Jones", HOME)))).doesNotContain("own-child");
    assertThat(of(nurse(), criteria, found(child("Smith", "LS6 2AD")))).doesNotContain("own-child");
    assertThat(of(nurse(), criteria, found(child("Smith", null)))).doesNotContain("own-child");
    assertThat(of(nurse(), criteria, new SearchOutcome.TooMany(List.of())))
        .doesNotContain("own-child");
    assertThat(of(nurse(), criteria, new SearchOutcome.TooBroad(List.of())))
        .doesNotContain("own-child");
  }

  /** Of a shielded child there is the face alone, which has no home (rules §7.13). */
  @Test
  void ofAShieldedChildThereIsNoHome() {
    ChildRecord.Open open = child("Smith", HOME);
    ChildRecord.Shielded hidden =
        new ChildRecord.Shielded(CHILD, Revision.NEW.next(), open.face(), "proof", Set.of());
    assertThat(of(nurse(), asking(null, "2014-01-02", null), found(hidden)))
        .doesNotContain("own-child");
  }

  @Test
  void whoIsActedForIsMarkedApart() {
    Caller team =
        new Caller(
            account("team", "Tom Teal", null), account("ruth", "Ruth Smith", HOME), "request");
    assertThat(of(team, asking("Smith", null, HOME), NOBODY))
        .contains("for-own-family-name", "for-own-home")
        .doesNotContain("own-family-name", "own-home");
  }

  @Test
  void whatAMachineAsksForAPersonIsThatPersonsSearch() {
    Account system =
        Account.ofMachine(
            "system",
            new Organisation("E08000035", "Leeds"),
            "Leeds Smith",
            LEEDS,
            Role.CASE_SYSTEM);
    Caller caller = new Caller(system, account("ruth", "Ruth Smith", HOME), "request");
    assertThat(of(caller, asking("Smith", null, HOME), NOBODY))
        .contains("own-family-name", "own-home", "through-system")
        .doesNotContain("for-own-family-name");
  }

  @Test
  void coarseFormsOfTheCriteriaAreHashed() {
    assertThat(ofNurse("Ward", HOME))
        .contains(
            "name=name:" + new PlainSounds().ofFamily("ward"),
            "born=born:2014-01-02",
            "place=place:LS6 2AB",
            "asked=asked:{asked=this}");
    assertThat(ofNurse("Wa*", null)).noneMatch(mark -> mark.startsWith("name="));
    assertThat(marks.of(nurse(), asking(null, null, null), Map.of(), NOBODY)).isEmpty();
    assertThat(of(nurse(), asking(null, null, null), NOBODY)).hasSize(1);
  }
}
