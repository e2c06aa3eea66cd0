package org.contactpoint.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionNotesTest {
  private final SessionNotes notes = new SessionNotes(Map.of());

  @Test
  void nothingIsStoredAgainThatWasOnlyRead() {
    assertThat(notes.find("search")).isEmpty();
    notes.forget("search");
    assertThat(notes.isChanged()).isFalse();
  }

  @Test
  void theOldestGoesWhereThereAreTooMany() {
    for (int i = 0; i < 50; i++) {
      notes.keep("note-" + i, "text");
    }
    assertThat(notes.all()).hasSize(12).containsKey("note-49").doesNotContainKey("note-0");
  }

  @Test
  void oneThatIsTooLongIsNotKept() {
    notes.keep("search", "x".repeat(2_001));
    assertThat(notes.isChanged()).isFalse();
  }

  @Test
  void whatWasKeptAndForgottenIsDoneToWhatStandsThere() {
    SessionNotes window = new SessionNotes(Map.of("search", "before", "gone", "before"));
    window.keep("search", "after");
    window.keep("own", "first");
    window.keep("own", "last");
    window.forget("gone");
    assertThat(window.doneTo(Map.of("search", "before", "gone", "before", "other", "stays")))
        .isEqualTo(Map.of("search", "after", "own", "last", "other", "stays"));
  }

  @Test
  void whatIsForgottenAndKeptAgainIsKept() {
    SessionNotes window = new SessionNotes(Map.of("search", "before"));
    window.forget("search");
    window.keep("search", "after");
    assertThat(window.doneTo(Map.of())).isEqualTo(Map.of("search", "after"));
  }
}
