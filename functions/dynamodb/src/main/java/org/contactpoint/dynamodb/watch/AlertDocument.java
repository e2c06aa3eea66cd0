package org.contactpoint.dynamodb.watch;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertFinding;
import org.contactpoint.domain.watch.CriteriaOpening;
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
    @Nullable ClosureDocument closure,
    @Nullable OpeningDocument opening) {

  /** Who approved that the criteria are decrypted. */
  public record OpeningDocument(
      ApprovalDocument first,
      @Nullable ApprovalDocument second,
      List<String> places,
      @Nullable String usedAt) {
    private static OpeningDocument of(CriteriaOpening opening) {
      CriteriaOpening.Approval second = opening.second();
      return new OpeningDocument(
          ApprovalDocument.of(opening.first()),
          second == null ? null : ApprovalDocument.of(second),
          opening.places(),
          opening.usedAt() == null ? null : opening.usedAt().toString());
    }

    private CriteriaOpening opening() {
      return new CriteriaOpening(
          first.approval(),
          second == null ? null : second.approval(),
          places,
          usedAt == null ? null : Instant.parse(usedAt));
    }
  }

  /** An approval. */
  public record ApprovalDocument(String by, String person, String as, String at) {
    private static ApprovalDocument of(CriteriaOpening.Approval approval) {
      return new ApprovalDocument(
          approval.by().value(),
          approval.person().value(),
          approval.as().code(),
          approval.at().toString());
    }

    private CriteriaOpening.Approval approval() {
      return new CriteriaOpening.Approval(
          new AccountId(by), new PersonId(person), Role.parse(as).orElseThrow(), Instant.parse(at));
    }
  }

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
    CriteriaOpening opening = alert.opening();
    return new AlertDocument(
        alert.at().toString(),
        alert.rule().code(),
        alert.account().value(),
        alert.subject().value(),
        alert.council().value(),
        alert.entries(),
        closure == null ? null : ClosureDocument.of(closure),
        opening == null ? null : OpeningDocument.of(opening));
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
        opening == null ? null : opening.opening(),
        version);
  }
}
