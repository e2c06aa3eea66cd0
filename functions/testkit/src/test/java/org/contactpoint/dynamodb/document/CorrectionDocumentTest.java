package org.contactpoint.dynamodb.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Part;
import org.contactpoint.domain.whereabouts.AddressPart;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** A correction arrives at another function as the team made it. */
class CorrectionDocumentTest {
  private static final Correction NOTHING = new Correction(null, null, null, null, null, null);

  private static Correction sent(Correction correction) {
    String text = Json.text(CorrectionDocument.of(correction));
    return Json.read(text, CorrectionDocument.class).correction();
  }

  private static Correction all(SomeFacts said) {
    Facts facts = said.build();
    return new Correction(
        facts.names(),
        facts.dateOfBirth(),
        facts.gender(),
        facts.address(),
        facts.carers(),
        facts.identifiers());
  }

  @Test
  void fullCorrectionArrivesWhole() {
    Correction full =
        all(
            SomeFacts.of("Zoë", "Ní Bhraonáin")
                .formerly("", "Ward")
                .alias("Zo", "")
                .bornAbout("2012-03-09")
                .female()
                .livingAt("12 Garden Street", "LS6 2AB")
                .caredForBy("Anna Ward", Relationship.MOTHER)
                .nhs("9000000009")
                .upn("B801200005001"));

    assertThat(sent(full)).isEqualTo(full);
    assertThat(sent(full).fields()).hasSize(6);
  }

  @Test
  void homeByPropertyNumberArrivesWhole() {
    Correction home =
        new Correction(
            null,
            null,
            null,
            SomeFacts.nameless().livingIn("10093381", "LS6 2AB").build().address(),
            null,
            null);

    assertThat(sent(home)).isEqualTo(home);
  }

  @Test
  void whatIsNotCorrectedStaysUnsaid() {
    assertThat(sent(NOTHING)).isEqualTo(NOTHING);
    assertThat(sent(NOTHING).fields()).isEmpty();
    assertThat(Json.text(CorrectionDocument.of(NOTHING))).isEqualTo("{}");
  }

  @Test
  void listsThatAreMadeEmptyArriveEmptyAndNotUnsaid() {
    Correction emptied = new Correction(null, null, null, null, List.of(), List.of());

    assertThat(sent(emptied)).isEqualTo(emptied);
    assertThat(sent(emptied).fields()).containsExactly("carers", "identifiers");
  }

  @Test
  void nothingOfItIsPrinted() {
    assertThat(CorrectionDocument.of(all(SomeFacts.full("Leah", "Ward", "2012-03-09"))))
        .hasToString("CorrectionDocument[redacted]");
  }

  @Test
  void whatIsTakenAwayAndLeftOutArrivesAsSuch() {
    Correction correction =
        NOTHING
            .takingAway(Set.of(Part.ADDRESS, Part.CARERS))
            .leaving(Set.of(AddressPart.TOWN, AddressPart.UPRN));

    assertThat(CorrectionDocument.of(correction).correction()).isEqualTo(correction);
  }
}
