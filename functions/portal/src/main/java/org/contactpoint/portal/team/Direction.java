package org.contactpoint.portal.team;

import java.util.List;
import java.util.Optional;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.worklist.Worklist;

/**
 * Whether children come to the own council or leave it.
 *
 * @param none what it means that the list is empty
 */
public record Direction(String code, String text, String none) {
  private static final Direction IN =
      new Direction(
          "in", "Coming to your council", "No council has asked you to take a child over.");
  private static final Direction OUT =
      new Direction("out", "Leaving your council", "You have started no move that is open.");

  /** Both. */
  public static List<Direction> all() {
    return List.of(IN, OUT);
  }

  static Direction of(PageRequest request) {
    Optional<String> asked = request.parameter("direction");
    return asked.filter(OUT.code::equals).isPresent() ? OUT : IN;
  }

  /** Whether the own council has to answer. */
  public boolean isIn() {
    return code.equals(IN.code);
  }

  /** Its path of ours. */
  public String page() {
    return "/team/moves?direction=" + code;
  }

  Worklist<Moves.Move, Moves> list() {
    return new Worklist<>("/v1/moves?direction=" + code, page(), Moves.class);
  }
}
