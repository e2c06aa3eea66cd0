package org.contactpoint.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

  private static Form read(String body) {
    return Form.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Test
  void whatWasSentIsReadWithoutOuterSpaces() {
    Form form = read("name=+Le%C3%A1h+&roles=a&roles=b&=nameless&alone");
    assertThat(form.text("name")).isEqualTo("Leáh");
    assertThat(form.all("roles")).containsExactly("a", "b");
    assertThat(form.has("roles", "b")).isTrue();
    assertThat(form.given("alone")).isEmpty();
    assertThat(form.only(List.of("name", "alone"))).isEqualTo(Map.of("name", "Leáh"));
  }

  @Test
  void aMalformedEscapeIsNoForm() {
    assertThat(Form.read("name=%zz".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void rowsAreCountedUpToTheLastOne() {
    assertThat(
            read("name-0-given=&name-12-given=Lia&name-1234-given=x&carer-20-name=y").rows("name"))
        .isEqualTo(13);
    assertThat(Form.empty().rows("name")).isZero();
  }
}
