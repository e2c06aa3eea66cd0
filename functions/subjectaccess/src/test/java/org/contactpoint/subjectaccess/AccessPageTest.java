package org.contactpoint.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.subjectaccess.document.FaceDocument;
import org.contactpoint.subjectaccess.document.Look;
import org.contactpoint.subjectaccess.document.Named;
import org.contactpoint.subjectaccess.document.WholeDocument;
import org.contactpoint.subjectaccess.page.AccessPage;
import org.contactpoint.subjectaccess.page.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page says what is held in plain words, and can do nothing (rules §8.5). */
class AccessPageTest {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");

  private static String page(org.contactpoint.subjectaccess.document.AccessDocument document) {
    return AccessPage.of(document, Letters.AS_THEY_ARE);
  }

  @Test
  void parentReadsWhatIsHeldAndFromWhom() {
    assertThat(page(SomeDocuments.whole(RequesterKind.PARENT, "Leah Ward", "Lia Ward")))
        .contains("<html lang=\"en-GB\">", "<title>What ContactPoint holds about a child</title>")
        .contains("Name: Leah Ward", "Also known as: Lia Ward", "Date of birth: 9 March 2012")
        .contains("Address: 4 Chapel Row, Leeds, LS6 2AB", "Leeds council")
        .contains("Anne Ward, mother, has parental responsibility.")
        .contains("School: Chapel Row &amp; Garden School. Contact: Sam Lee, +441134960177.")
        .contains("NHS number ending in 009")
        .contains(
            "The records of school census (Leeds council), on 1 May 2026:" + " name, address.")
        .contains("5 January 2026: a practitioner opened the record, to support the child.")
        .contains("They work for: Leeds social care.")
        .contains("4 January 2026: a practitioner found the child in a search.</li>")
        .contains("Tell the team that gave you this answer what is wrong");
  }

  @Test
  void childReadsTheSameInShortSentences() {
    String page = page(SomeDocuments.whole(RequesterKind.CHILD, "Leah Ward"));
    assertThat(page)
        .contains("<title>What ContactPoint knows about you</title>", "Where you live")
        .contains("4 Chapel Row, Leeds, LS6 2AB", "Anne Ward, mother, may make decisions for you.");
    assertThat(page)
        .contains("The council that looks after this list for you can tell you if there is more.");
    String text = page.substring(page.indexOf("<main>")).replaceAll("<[^>]+>", "\n");
    assertThat(text.lines().flatMap(SENTENCE_END::splitAsStream).map(s -> s.split("\\s+").length))
        .allMatch(words -> words <= 25);
  }

  @ParameterizedTest
  @EnumSource(RequesterKind.class)
  void faceSaysThatDetailsAreWithheld(RequesterKind kind) {
    assertThat(page(SomeDocuments.face(kind, "Leah Ward")))
        .contains("Leah Ward", "5 January 2026", "Ask", "more")
        .doesNotContain("They work for", "Where the child lives", "Where you live", "E08");
  }

  @Test
  void nothingThatSomebodyWroteIsMarkup() {
    FaceDocument face =
        new FaceDocument(
            SomeDocuments.heading(RequesterKind.PARENT, "Tom O'Ward & Sons"),
            new Named("<script>\"&", null, Gender.UNKNOWN),
            List.of(),
            false);
    assertThat(page(face))
        .contains("&lt;script&gt;&quot;&amp;", "O&#39;Ward &amp; Sons", "Date of birth: not known")
        .contains("There is nothing to show.")
        .doesNotContain("<script", "http", "src=", "href=", "onload");
  }

  @Test
  void everyCodeHasItsWords() {
    for (RequesterKind kind : RequesterKind.values()) {
      for (Gender gender : Gender.values()) {
        DateOfBirth about = new DateOfBirth(LocalDate.of(2012, 1, 1), true);
        FaceDocument face =
            new FaceDocument(
                SomeDocuments.heading(kind, "Tom Ward"),
                new Named("Leah", about, gender),
                looks(),
                false);
        assertThat(page(face)).contains("(an estimate)");
      }
      for (AddressStatus status : AddressStatus.values()) {
        assertThat(page(sparse(kind, new WholeDocument.Home(status, List.of(), null))))
            .doesNotContain("null");
      }
      assertThat(page(sparse(kind, null))).contains("the Department, for all England");
    }
  }

  private static List<Look> looks() {
    return List.of(Role.values()).stream()
        .flatMap(
            role ->
                List.of(Purpose.values()).stream()
                    .map(why -> new Look(LocalDate.of(2026, 1, 5), false, why, role)))
        .toList();
  }

  private static WholeDocument sparse(
      RequesterKind kind, WholeDocument.@org.jspecify.annotations.Nullable Home home) {
    return new WholeDocument(
        SomeDocuments.heading(kind, "Anne Ward"),
        SomeDocuments.named("Leah Ward"),
        List.of(
            new WholeDocument.OtherName(null, "Lea"),
            new WholeDocument.OtherName(NameType.FORMER, "Leah Pike"),
            new WholeDocument.OtherName(NameType.CURRENT, "Leah Ward")),
        Authority.NATIONAL,
        home,
        List.of(Relationship.values()).stream()
            .map(how -> new WholeDocument.CarerLine("A Ward", how, false, "+441134960177"))
            .toList(),
        new WholeDocument.Services(
            List.of(ServiceType.values()).stream()
                .map(
                    type ->
                        new WholeDocument.ServiceLine(
                            type,
                            "A service",
                            List.of(),
                            LocalDate.of(2020, 1, 1),
                            LocalDate.of(2021, 1, 1),
                            false,
                            false))
                .toList(),
            true),
        List.of(new WholeDocument.NumberLine("upn", "01A")),
        List.of("team", "service", "health").stream()
            .map(
                feed ->
                    new WholeDocument.SourceLine(
                        Authority.NATIONAL, feed, LocalDate.of(2020, 1, 1), List.of("name")))
            .toList(),
        new WholeDocument.Looks(List.of(), true));
  }

  @Test
  void whatIsNotHeldIsSaid() {
    WholeDocument nothing =
        new WholeDocument(
            SomeDocuments.heading(RequesterKind.CARER, "Anne Ward"),
            SomeDocuments.named("Leah Ward"),
            List.of(),
            Authority.NATIONAL,
            null,
            List.of(new WholeDocument.CarerLine("Anne Ward", null, true, null)),
            new WholeDocument.Services(List.of(), false),
            List.of(),
            List.of(),
            new WholeDocument.Looks(List.of(), false));
    assertThat(page(nothing))
        .contains("No address is held.", "No service is held.", "No such number is held.");
  }

  @Test
  void nothingPersonalIsPrinted() {
    WholeDocument whole = SomeDocuments.whole(RequesterKind.PARENT, "Leah Ward", "Lia Ward");
    assertThat(whole.toString()).isEqualTo("WholeDocument[redacted]");
    assertThat(List.of(whole.child(), whole.carers(), whole.services(), whole.numbers()).toString())
        .doesNotContain("Ward", "Chapel", "009");
    assertThat(List.of(whole.otherNames(), whole.looks().listed(), whole.home()).toString())
        .doesNotContain("Ward", "Chapel", "Leeds");
    assertThat(SomeDocuments.face(RequesterKind.CHILD, "Leah").toString()).doesNotContain("Leah");
  }
}
