package org.contactpoint.dynamodb.upload;

import java.time.LocalDate;
import java.util.Map;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.dynamodb.document.BirthDocument;
import org.contactpoint.dynamodb.document.NameDocument;
import org.jspecify.annotations.Nullable;

/** One thing that a source record did. */
public record StepDocument(
    String upload,
    long row,
    String asOf,
    String digest,
    String action,
    String outcome,
    NameDocument name,
    @Nullable BirthDocument birth,
    Map<String, String> numbers) {

  static StepDocument of(LinkStep step) {
    return new StepDocument(
        step.upload(),
        step.row(),
        step.asOf().toString(),
        step.digest(),
        step.action().code(),
        step.outcome().code(),
        NameDocument.of(step.name()),
        BirthDocument.of(step.dateOfBirth()),
        step.numbers());
  }

  LinkStep step() {
    return new LinkStep(
        upload,
        row,
        LocalDate.parse(asOf),
        digest,
        RowAction.parse(action).orElseThrow(),
        RowOutcome.parse(outcome).orElseThrow(),
        name.name(),
        BirthDocument.read(birth),
        numbers);
  }
}
