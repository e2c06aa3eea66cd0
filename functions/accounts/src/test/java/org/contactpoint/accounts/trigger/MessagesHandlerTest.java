package org.contactpoint.accounts.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pool writes to people: plain, and nothing that the account says. */
class MessagesHandlerTest {
  private static Map<?, ?> response(Map<String, Object> event) {
    Map<String, Object> answer = new MessagesHandler().handleRequest(event, new TestInvocation());
    assertThat(answer).containsEntry("request", Objects.requireNonNull(event.get("request")));
    return (Map<?, ?>) Objects.requireNonNull(answer.get("response"));
  }

  private static String text(Map<String, Object> event) {
    return String.valueOf(response(event).get("emailMessage"));
  }

  private static String subject(Map<String, Object> event) {
    return String.valueOf(response(event).get("emailSubject"));
  }

  @Test
  void invitationKeepsThePlacesOfNameAndPassword() {
    Map<String, Object> event = PoolSample.CUSTOM_MESSAGE_ADMIN_CREATE_USER.event();

    assertThat(text(event)).containsOnlyOnce("{username}").containsOnlyOnce("{####}");
    assertThat(subject(event)).isEqualTo("Your ContactPoint account");
  }

  @Test
  void newPasswordKeepsThePlaceOfTheCode() {
    Map<String, Object> event = PoolSample.CUSTOM_MESSAGE_FORGOT_PASSWORD.event();

    assertThat(text(event)).containsOnlyOnce("{####}").doesNotContain("{username}");
    assertThat(subject(event)).isEqualTo("Choose a new ContactPoint password");
  }

  @Test
  void placesAreThoseThatThePoolNames() {
    Map<String, Object> event =
        PoolSample.CUSTOM_MESSAGE_ADMIN_CREATE_USER.event("{####}", "{{code}}");

    assertThat(text(event)).contains("{{code}}").doesNotContain("{####}");
  }

  @Test
  void anyOtherCodeIsSentAsOne() {
    Map<String, Object> event =
        PoolSample.CUSTOM_MESSAGE_FORGOT_PASSWORD.event(
            "CustomMessage_ForgotPassword", "CustomMessage_Authentication");

    assertThat(text(event)).contains("Your code is {####}");
    assertThat(text(Map.of("request", Map.of()))).contains("{####}");
  }

  @ParameterizedTest
  @EnumSource(
      value = PoolSample.class,
      names = {"CUSTOM_MESSAGE_ADMIN_CREATE_USER", "CUSTOM_MESSAGE_FORGOT_PASSWORD"})
  void nothingOfTheAccountIsWritten(PoolSample sample) {
    assertThat(response(sample.event())).hasSize(2);
    assertThat(text(sample.event()) + subject(sample.event()))
        .doesNotContain("ruth")
        .doesNotContain(PoolSample.SUBJECT)
        .doesNotContain("http")
        .doesNotContain("%s");
    // Amazon Cognito takes no more.
    assertThat(text(sample.event())).hasSizeLessThan(20_000);
    assertThat(subject(sample.event())).hasSizeLessThan(140);
  }
}
