package org.contactpoint.search.priming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContextBuilder;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.contactpoint.cloud.priming.PrimingDirectory;
import org.contactpoint.cloud.priming.PrimingKeys;
import org.contactpoint.cloud.priming.TypicalRequest;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.contract.route.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The search function answers to itself before its snapshot, and reaches nothing outside. */
@Isolated("the region is the whole process's")
class SearchAndViewTest {
  private static ApplicationContextBuilder settings() {
    return LazyContext.builder()
        .properties(
            Map.of(
                "contactpoint.table.prefix", "stage",
                "contactpoint.keys.prefix", "stage/keys",
                "contactpoint.token.issuer", "https://issuer.test/pool",
                "contactpoint.token.keys", "https://issuer.test/pool/jwks.json",
                "contactpoint.token.clients", "people",
                "contactpoint.shielding.function", "stage-shielded-records"));
  }

  private static void inARegion(Runnable test) {
    Map<String, String> settings =
        Map.of(
            "aws.region", "eu-west-2", "aws.accessKeyId", "nobody", "aws.secretAccessKey", "none");
    settings.forEach(System::setProperty);
    try {
      test.run();
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  @Test
  void childIsFoundAndItsRecordOpened() {
    inARegion(
        () -> {
          try (PrimingDirectory directory =
              PrimingDirectory.in(settings(), new PrimingKeys(new SecureRandom()))) {
            assertThatCode(() -> directory.answer(new SearchAndView())).doesNotThrowAnyException();
          }
        });
  }

  @Test
  void searchFindsTheChildItself() {
    inARegion(
        () -> {
          try (PrimingDirectory directory =
              PrimingDirectory.in(settings(), new PrimingKeys(new SecureRandom()))) {
            directory.answer(
                child -> {
                  assertThat(new SearchAndView().about(child))
                      .last()
                      .extracting(TypicalRequest::path)
                      .asString()
                      .endsWith(child.id().value());
                  return new SearchAndView().about(child);
                });
          }
        });
  }

  @Test
  void requestThatIsRefusedIsSaid() {
    inARegion(
        () -> {
          try (PrimingDirectory directory =
              PrimingDirectory.in(settings(), new PrimingKeys(new SecureRandom()))) {
            assertThatThrownBy(
                    () ->
                        directory.answer(
                            child ->
                                List.of(new TypicalRequest(Method.GET, "/v1/none", Map.of(), ""))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("GET was answered with 404");
          }
        });
  }
}
