package org.contactpoint.dynamodb.watch;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertFinding;
import org.contactpoint.domain.watch.MisuseKind;
import org.jspecify.annotations.Nullable;

/**
 * An alert.
 *
 * @param closure null while it is open
 */
public record AlertDocument(
    String at,
    String rule,
    String account,
    String subject,
    String council,
    List<String> entries,
    @Nullable ClosureDocument closure) {

  /** How it ended. */
  public record ClosureDocument(String finding, String by, String at) {
    private static ClosureDocument of(Alert.Closure closure) {
      return new ClosureDocument(
          closure.finding().code(), closure.by().value(), closure.at().toString());
    }

    private Alert.Closure closure() {
      return new Alert.Closure(
          AlertFinding.parse(finding).orElseThrow(), new AccountId(by), Instant.parse(at));
    }
  }

  /** The document of an alert. */
  static AlertDocument of(Alert alert) {
    Alert.Closure closure = alert.closure();
    return new AlertDocument(
        alert.at().toString(),
        alert.rule().code(),
        alert.account().value(),
        alert.subject().value(),
        alert.council().value(),
        alert.entries(),
        closure == null ? null : ClosureDocument.of(closure));
  }

  /** The alert that it is the document of. */
  Alert alert(String id, long version) {
    return new Alert(
        id,
        Instant.parse(at),
        MisuseKind.parse(rule).orElseThrow(),
        new AccountId(account),
        new PersonId(subject),
        new Authority(council),
        entries,
        closure == null ? null : closure.closure(),
        version);
  }
}
