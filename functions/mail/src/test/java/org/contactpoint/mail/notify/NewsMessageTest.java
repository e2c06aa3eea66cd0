package org.contactpoint.mail.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** The e-mail says that there is news, and where to sign in, and nothing more (rules §9.12). */
class NewsMessageTest {
  private static final String PORTAL = "https://portal.example/";

  private final NewsMessage message = NewsMessage.leadingTo(URI.create(PORTAL));

  @Test
  void itSaysThatThereIsNewsAndWhereToSignIn() {
    assertThat(message.subject()).isEqualTo("There is news for you in ContactPoint");
    assertThat(message.text()).startsWith(message.subject() + ". Sign in to read it:\n\n" + PORTAL);
    assertThat(message.html()).contains("<a href=\"" + PORTAL + "\">" + PORTAL + "</a>");
  }

  /** It is made of nothing else, so it can tell nothing else. */
  @Test
  void itIsTheSameForEverybodyAndForAnyNews() {
    assertThat(NewsMessage.leadingTo(URI.create(PORTAL))).isEqualTo(message);
    assertThat(message.text() + message.html()).doesNotContainIgnoringCase("child", "service");
  }
}
