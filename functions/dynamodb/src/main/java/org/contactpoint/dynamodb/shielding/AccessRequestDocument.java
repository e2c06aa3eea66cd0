package org.contactpoint.dynamodb.shielding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.subjectaccess.AccessRefusalReason;
import org.contactpoint.domain.subjectaccess.AccessStep;
import org.contactpoint.domain.subjectaccess.ComplaintReason;
import org.contactpoint.domain.subjectaccess.Ending;
import org.contactpoint.domain.subjectaccess.ExtensionReason;
import org.contactpoint.domain.subjectaccess.InForce;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.subjectaccess.StepOutcome;
import org.contactpoint.domain.subjectaccess.StepReason;
import org.contactpoint.domain.subjectaccess.StepTaken;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;

/** A request to see what is held. */
public record AccessRequestDocument(
    String child,
    Asked asked,
    List<Taken> steps,
    @Nullable Ended ended,
    @Nullable String extension,
    @Nullable String complaint,
    @Nullable String listedTo) {

  /** Who asked, and when which authority took it. */
  public record Asked(
      String kind, String name, String by, String on, String enteredAt, String enteredBy) {}

  /** A step that was taken. */
  public record Taken(
      String step, String outcome, String reason, String by, String at, @Nullable String under) {}

  /** How it ended. */
  public record Ended(@Nullable String refusal, String by, String at, @Nullable String told) {}

  /** The document of a request. */
  public static AccessRequestDocument of(SubjectAccessRequest request) {
    Receipt receipt = request.receipt();
    Ending ending = request.ending();
    return new AccessRequestDocument(
        request.child().value(),
        new Asked(
            request.requester().kind().code(),
            request.requester().name().value(),
            receipt.by().value(),
            receipt.on().toString(),
            receipt.enteredAt().toString(),
            receipt.enteredBy().value()),
        request.steps().stream().map(AccessRequestDocument::taken).toList(),
        ending == null ? null : ended(ending),
        request.extension() == null ? null : request.extension().code(),
        request.complaint() == null ? null : request.complaint().code(),
        request.listedTo() == null ? null : request.listedTo().value());
  }

  private static Taken taken(StepTaken step) {
    return new Taken(
        step.step().code(),
        step.outcome().code(),
        step.reason().code(),
        step.by().value(),
        step.at().toString(),
        step.under() == null ? null : step.under().key());
  }

  private static Ended ended(Ending ending) {
    return new Ended(
        ending.refusal() == null ? null : ending.refusal().code(),
        ending.by().value(),
        ending.at().toString(),
        ending.told());
  }

  /** The request that it is the document of. */
  public SubjectAccessRequest request(String id, long version) {
    return new SubjectAccessRequest(
        id,
        new ContactPointId(child),
        new Requester(RequesterKind.parse(asked.kind()).orElseThrow(), new PlainText(asked.name())),
        new Receipt(
            new Authority(asked.by()),
            LocalDate.parse(asked.on()),
            Instant.parse(asked.enteredAt()),
            new AccountId(asked.enteredBy())),
        steps.stream().map(AccessRequestDocument::step).toList(),
        ended == null ? null : ending(ended),
        extension == null ? null : ExtensionReason.parse(extension).orElseThrow(),
        complaint == null ? null : ComplaintReason.parse(complaint).orElseThrow(),
        listedTo == null ? null : new Authority(listedTo),
        version);
  }

  private static StepTaken step(Taken taken) {
    return new StepTaken(
        AccessStep.parse(taken.step()).orElseThrow(),
        StepOutcome.parse(taken.outcome()).orElseThrow(),
        StepReason.parse(taken.reason()).orElseThrow(),
        new PersonId(taken.by()),
        Instant.parse(taken.at()),
        taken.under() == null ? null : new InForce(taken.under()));
  }

  private static Ending ending(Ended ended) {
    return new Ending(
        ended.refusal() == null ? null : AccessRefusalReason.parse(ended.refusal()).orElseThrow(),
        new PersonId(ended.by()),
        Instant.parse(ended.at()),
        ended.told());
  }

  @Override
  public String toString() {
    return "AccessRequestDocument[redacted]";
  }
}
