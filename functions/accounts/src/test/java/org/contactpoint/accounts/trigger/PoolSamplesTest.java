package org.contactpoint.accounts.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every published event of the pool is one that a function of this module answers. */
class PoolSamplesTest {
  @Test
  void everySampleIsListed() throws IOException, URISyntaxException {
    String known = PoolSample.FOLDER + PoolSample.POST_AUTHENTICATION.file();
    URL one = Objects.requireNonNull(getClass().getResource(known));
    if (one.getProtocol().equals("file")) {
      List<String> listed = Arrays.stream(PoolSample.values()).map(PoolSample::file).toList();
      try (Stream<Path> all = Files.list(Path.of(one.toURI()).resolveSibling(""))) {
        assertThat(all.map(path -> path.getFileName().toString()))
            .containsExactlyInAnyOrderElementsOf(listed);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PoolSample.class)
  void everySampleIsAnsweredByItself(PoolSample sample) {
    Pool pool = new Pool();
    pool.given(Pool.active());
    Map<String, Object> event = sample.event();
    Map<String, Object> answer =
        switch (sample) {
          case TOKEN_GENERATION_AUTHENTICATION,
              TOKEN_GENERATION_REFRESH,
              TOKEN_GENERATION_CLIENT_CREDENTIALS ->
              pool.beforeTokens(event);
          case POST_AUTHENTICATION -> pool.signedIn(event);
          case CUSTOM_MESSAGE_ADMIN_CREATE_USER, CUSTOM_MESSAGE_FORGOT_PASSWORD ->
              new MessagesHandler()
                  .handleRequest(event, new org.contactpoint.testkit.gateway.TestInvocation());
        };

    assertThat(answer.keySet()).isEqualTo(event.keySet());
    assertThat(answer).containsEntry("triggerSource", event.getOrDefault("triggerSource", ""));
  }
}
