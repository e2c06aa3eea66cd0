package org.contactpoint.benchmark.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdStartTest {
  @TempDir Path folder;

  @Test
  void variantIsReadByItsParts() {
    assertThat(Setting.of("flat+aot+c1")).containsExactly(Setting.FLAT, Setting.C1, Setting.AOT);
    assertThatThrownBy(() -> Setting.of("faster")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherJarHasAnotherName() throws IOException {
    Path one = Files.writeString(folder.resolve("one.jar"), "1");
    Path other = Files.writeString(folder.resolve("other.jar"), "2");
    assertThat(Jars.hash(List.of(one))).isNotEqualTo(Jars.hash(List.of(other)));
  }

  @Test
  void plainFunctionBringsNoFramework() {
    assertThat(Peer.PLAIN.needs(Path.of("micronaut-inject-4.jar"))).isFalse();
    assertThat(Peer.PLAIN.needs(Path.of("dynamodb-2.jar"))).isTrue();
    assertThat(Peer.SEARCH.needs(Path.of("micronaut-inject-4.jar"))).isTrue();
  }

  @Test
  void onlyTheChildIsAnAnswer() {
    String child = TablesByHttp.CHILD.id().value();
    String right =
        "{\"statusCode\": 200, \"body\": \"{\\\"results\\\": [{\\\"childId\\\": \\\"%s\\\"}]}\"}";
    Question.check(right.formatted(child));
    assertThatThrownBy(() -> Question.check(right.formatted("another")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Question.check("{\"statusCode\": 500}"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void tableHoldsMediansAgainstThePlainOne() {
    List<Start> search = List.of(start(900), start(300), start(600));
    List<Start> plain = List.of(start(200), start(100), start(400));
    assertThat(new StartTable(Map.of("zip", Map.of(Peer.SEARCH, search, Peer.PLAIN, plain))).text())
        .contains("| zip | search | 50 | 600 | 300–900 | 600 | 128 | 3.00 | 3.00 |");
  }

  private static Start start(double millis) {
    return new Start(50, millis, millis, 128, "{}");
  }
}
