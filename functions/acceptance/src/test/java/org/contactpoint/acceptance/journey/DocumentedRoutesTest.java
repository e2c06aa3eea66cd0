package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document that programs are written from, and the page for people. */
class DocumentedRoutesTest {
  private static World world;
  private static JsonNode document;

  @BeforeAll
  static void start() {
    world = World.empty();
    document = Person.bearing(world, "").get("/openapi.json").json();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static JsonNode operation(Route route) {
    return document
        .at("/paths")
        .path(route.path())
        .path(route.method().name().toLowerCase(Locale.ROOT));
  }

  @Test
  void everyRouteIsThereWithWhatItAnswers() {
    assertThat(Arrays.stream(Route.values()).filter(route -> route.needs(RouteRequirement.TOKEN)))
        .allSatisfy(
            route -> {
              JsonNode responses = operation(route).path("responses");
              JsonNode answer = responses.has("201") ? responses.get("201") : responses.path("200");
              assertThat(answer.isMissingNode()).as(route.name()).isFalse();
              assertThat(answer.at("/content/application~1json/schema/$ref").isMissingNode())
                  .as(route.name())
                  .isEqualTo(route == Route.READ_UPLOAD_REPORT);
            });
  }

  @Test
  void theYamlIsTheSameDocumentInYaml() {
    Reply yaml = Person.bearing(world, "").get("/openapi.yaml");
    assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
    assertThat(yaml.text()).startsWith("openapi: 3.1.0\n");
  }

  @Test
  void aPageShowsPeopleTheSame() {
    Reply page = Person.bearing(world, "").get("/docs");
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text())
        .contains("lang=\"en-GB\"", "/v1/searches", "/v1/reviews/{reviewId}/decision")
        .doesNotContain("<script>", "<style");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
  }

  @Test
  void whatThePageNeedsIsServedHereAndNothingElse() {
    Person anybody = Person.bearing(world, "");
    for (String file :
        new String[] {"docs.js", "docs.css", "swagger-ui.css", "swagger-ui-bundle.js"}) {
      assertThat(anybody.get("/docs/" + file).status()).as(file).isEqualTo(200);
    }
    assertThat(anybody.get("/docs/passwords.txt").problem()).isEqualTo("not-found");
  }
}
