package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From where people are told by e-mail that there is news, and what for (rules §9.12). */
class NewsMailTest {
  private static final String FUNCTION = "contactpoint-prod-notify-watchers";

  private final Templates prod = Synthesis.of("prod");

  @TempDir Path folder;

  private static Resource function(Templates templates) {
    return templates.named("Lambda::Function", "FunctionName", FUNCTION);
  }

  private static List<Resource> mappings(Templates templates) {
    return templates.all("Lambda::EventSourceMapping").stream()
        .filter(one -> one.at("/FunctionName").toString().contains("NotifyWatchers"))
        .toList();
  }

  @Test
  void emailsComeFromTheStagesOwnDomainAndLeadToItsPortal() {
    assertThat(prod.all("SES::EmailIdentity"))
        .extracting(one -> one.at("/EmailIdentity").asText())
        .containsExactly("contactpoint.example");
    Resource made = function(prod);
    assertThat(made.at("/Environment/Variables/CONTACTPOINT_MAIL_SENDER").asText())
        .isEqualTo("no-reply@contactpoint.example");
    assertThat(made.at("/Environment/Variables/CONTACTPOINT_MAIL_PORTAL").toString())
        .contains("PortalApi", "execute-api.eu-west-2.amazonaws.com/live/");
  }

  @Test
  void whoeverBouncedOrComplainedGetsNothingMoreAndNothingGoesInTheClear() {
    Resource set =
        prod.named(
            "SES::ConfigurationSet",
            "Name",
            function(prod).at("/Environment/Variables/CONTACTPOINT_MAIL_CONFIGURATION").asText());
    assertThat(set.at("/SuppressionOptions/SuppressedReasons").toString())
        .isEqualTo("[\"BOUNCE\",\"COMPLAINT\"]");
    assertThat(set.at("/DeliveryOptions/TlsPolicy").asText()).isEqualTo("REQUIRE");
  }

  /** What is told is news; all else that changes in the table costs no call. */
  @Test
  void newsAloneCallsTheFunctionAndWhatFailsForGoodIsKept() {
    assertThat(mappings(prod)).hasSize(1);
    Resource mapping = mappings(prod).getFirst();
    assertThat(mapping.at("/FilterCriteria/Filters").findValuesAsText("Pattern"))
        .hasSize(2)
        .allMatch(pattern -> pattern.contains("{\"prefix\":\"news#\"}"))
        .anyMatch(pattern -> pattern.contains("INSERT"))
        .anyMatch(pattern -> pattern.contains("MODIFY"));
    assertThat(mapping.at("/MaximumRetryAttempts").asInt()).isEqualTo(10);
    assertThat(mapping.at("/DestinationConfig/OnFailure").isMissingNode()).isFalse();
  }

  @Test
  void aStageWithoutADomainSendsNothing() throws IOException {
    Files.writeString(
        folder.resolve("prod.properties"),
        Files.readString(Path.of("stages/prod.properties"))
            .replaceAll("(?m)^notices\\.domain =.*$", "notices.domain ="));

    Templates silent = Synthesis.changed(folder, "prod");

    assertThat(silent.all("SES::EmailIdentity")).isEmpty();
    assertThat(mappings(silent)).isEmpty();
    assertThat(function(silent).at("/Environment/Variables/CONTACTPOINT_MAIL_SENDER").asText(""))
        .isEmpty();
    assertThat(silent.all("CloudWatch::Alarm"))
        .extracting(one -> one.at("/AlarmName").asText())
        .noneMatch(name -> name.contains("-mail-"));
  }
}
