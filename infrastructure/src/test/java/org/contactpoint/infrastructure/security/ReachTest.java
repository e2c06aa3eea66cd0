package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachTest {
  @TempDir Path folder;

  private Templates dev(String setting, String value, String... more) throws IOException {
    String text = Files.readString(Path.of("stages/dev.properties"));
    text = text.replace(setting + " =", setting + " = " + value);
    for (int i = 0; i < more.length; i += 2) {
      text = text.replace(more[i] + " =", more[i] + " = " + more[i + 1]);
    }
    Files.writeString(folder.resolve("dev.properties"), text);
    return Synthesis.changed(folder, "dev");
  }

  @Test
  void anApiWithANameOfItsOwnIsReachedByThatAloneAndWithModernTls() throws IOException {
    Templates templates =
        dev(
            "api.domain",
            "api.contactpoint.example",
            "api.certificate",
            "arn:aws:acm:eu-west-2:111111111111:certificate/00000000-0000-0000-0000-000000000000");
    Resource domain =
        templates.named("ApiGateway::DomainName", "DomainName", "api.contactpoint.example");
    assertThat(domain.at("/SecurityPolicy").asText()).isEqualTo("TLS_1_2");
    assertThat(
            templates
                .named("ApiGateway::RestApi", "Name", "contactpoint-dev")
                .at("/DisableExecuteApiEndpoint")
                .asBoolean())
        .isTrue();
  }

  @Test
  void pagesWithANameOfTheirOwnAreReachedByThatAloneAndPeopleComeBackToIt() throws IOException {
    Templates templates =
        dev(
            "portal.domain",
            "www.contactpoint.example",
            "portal.certificate",
            "arn:aws:acm:eu-west-2:111111111111:certificate/00000000-0000-0000-0000-000000000000");
    Resource domain =
        templates.named("ApiGateway::DomainName", "DomainName", "www.contactpoint.example");
    assertThat(domain.at("/SecurityPolicy").asText()).isEqualTo("TLS_1_2");
    assertThat(templates.all("ApiGateway::BasePathMapping"))
        .singleElement()
        .satisfies(
            mapping -> {
              assertThat(mapping.at("/DomainName/Ref").asText()).isEqualTo(domain.id());
              assertThat(mapping.at("/BasePath").isMissingNode()).isTrue();
            });
    assertThat(
            templates
                .named("ApiGateway::RestApi", "Name", "contactpoint-dev-portal")
                .at("/DisableExecuteApiEndpoint")
                .asBoolean())
        .isTrue();
    assertThat(
            templates
                .named("Cognito::UserPoolClient", "ClientName", "portal")
                .at("/CallbackURLs/0")
                .asText())
        .isEqualTo("https://www.contactpoint.example/sign-in/callback");
    assertThat(variable(templates, "portal", "PORTAL_URL"))
        .isEqualTo("https://www.contactpoint.example");
  }

  @Test
  void pagesCallTheApiByItsOwnNameWhereItHasOne() throws IOException {
    Templates templates =
        dev(
            "api.domain",
            "api.contactpoint.example",
            "api.certificate",
            "arn:aws:acm:eu-west-2:111111111111:certificate/00000000-0000-0000-0000-000000000000");
    assertThat(variable(templates, "portal", "PORTAL_API"))
        .isEqualTo("https://api.contactpoint.example");
  }

  private static String variable(Templates templates, String function, String name) {
    return templates
        .named("Lambda::Function", "FunctionName", "contactpoint-dev-" + function)
        .at("/Environment/Variables/CONTACTPOINT_" + name)
        .asText();
  }

  @Test
  void aPrivateApiIsReachedThroughItsEndpointsAlone() throws IOException {
    Resource api =
        dev("api.vpc-endpoints", "vpce-0123456789abcdef0")
            .named("ApiGateway::RestApi", "Name", "contactpoint-dev");
    assertThat(api.at("/EndpointConfiguration/Types/0").asText()).isEqualTo("PRIVATE");
    assertThat(Statement.of(api.at("/Policy")))
        .filteredOn(statement -> statement.effect().equals("Deny"))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement.conditions().at("/StringNotEquals/aws:SourceVpce").toString())
                    .contains("vpce-0123456789abcdef0"));
  }
}
