package org.contactpoint.portal.audit;

import java.util.List;
import org.contactpoint.portal.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Investigations of emergencies, as the API lists them. */
public record Investigations(List<Investigation> items, @Nullable String cursor)
    implements Worklist.Part<Investigations.Investigation> {
  public Investigations {
    items = List.copyOf(items);
  }

  @Override
  public String idOf(Investigation one) {
    return one.investigationId();
  }

  /**
   * Why a shielded record was shown is looked into.
   *
   * @param accountId who was shown it, null where that is not for whoever asks
   */
  public record Investigation(
      String investigationId,
      String childId,
      String emergency,
      String status,
      String openedAt,
      String due,
      @Nullable String accountId,
      @Nullable String organisation,
      @Nullable String finding,
      @Nullable String closedAt) {

    /** Whether nobody has found out yet what it was. */
    public boolean isOpen() {
      return status.equals("open");
    }

    /** What was said to have happened. */
    public String emergencyWords() {
      return switch (emergency) {
        case "immediate-danger" -> "A child was in immediate danger";
        case "child-missing" -> "A child was missing";
        case "serious-injury" -> "A child was seriously injured";
        default -> emergency;
      };
    }

    /** What was found out, empty while it is open. */
    public String findingWords() {
      return finding == null ? "" : findingWords(finding);
    }

    static String findingWords(String code) {
      return switch (code) {
        case "justified" -> "It was right to open the record";
        case "not-justified" -> "It was not right to open the record";
        case "referred" -> "Passed on to others to decide";
        default -> code;
      };
    }
  }
}
