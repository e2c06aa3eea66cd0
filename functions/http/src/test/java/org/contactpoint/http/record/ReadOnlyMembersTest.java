package org.contactpoint.http.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a view may be sent back, and how it must stand. */
class ReadOnlyMembersTest {
  private static final Map<String, Object> SHOWN =
      Map.of(
          "childId",
          "1",
          "shielded",
          false,
          "address",
          Map.of("asOf", "2026-05-01"),
          "involvements",
          List.of(service("end", null)));

  private static Map<String, @Nullable Object> service(String member, @Nullable Object value) {
    Map<String, @Nullable Object> service = new HashMap<>();
    service.put("serviceType", "school");
    service.put(member, value);
    return service;
  }

  private static List<String> changed(String path, Object value) {
    return new ReadOnlyMembers(Map.of(path, value), Set.of()).changed(SHOWN);
  }

  @Test
  void whatIsAsItIsShownChangesNothing() {
    assertThat(ReadOnlyMembers.NONE.changed(SHOWN)).isEmpty();
    assertThat(changed("childId", "1")).isEmpty();
    assertThat(changed("shielded", false)).isEmpty();
    assertThat(changed("address.asOf", "2026-05-01")).isEmpty();
    assertThat(changed("involvements", List.of(service("end", null)))).isEmpty();
  }

  @Test
  void memberOfAListThatIsNullIsOneThatIsNotThere() {
    assertThat(changed("involvements", List.of(Map.of("serviceType", "school")))).isEmpty();
    assertThat(changed("involvements", List.of(service("practitioner", null)))).isEmpty();
  }

  @Test
  void whatIsOtherwiseOrNotShownWouldBeChanged() {
    assertThat(changed("childId", "2")).containsExactly("childId");
    assertThat(changed("shielded", "false")).containsExactly("shielded");
    assertThat(changed("council", "E08000035")).containsExactly("council");
    assertThat(changed("childId.asOf", "1")).containsExactly("childId.asOf");
    assertThat(changed("involvements", List.of(service("end", "2026-05-01"))))
        .containsExactly("involvements");
  }

  @Test
  void nullTakesNothingAwayThatIsShown() {
    assertThat(new ReadOnlyMembers(Map.of(), Set.of("council")).changed(SHOWN)).isEmpty();
    assertThat(new ReadOnlyMembers(Map.of(), Set.of("shielded", "address.asOf")).changed(SHOWN))
        .containsExactly("address.asOf", "shielded");
  }

  @Test
  void onlyReadOnlyMembersOfTheBodyAreKept() {
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("childId", "1");
    members.put("council", null);

    assertThat(ReadOnlyMembers.of(members, Set.of("council", "gender")))
        .isEqualTo(new ReadOnlyMembers(Map.of("childId", "1"), Set.of("council")))
        .hasToString("ReadOnlyMembers[redacted]");
  }
}
