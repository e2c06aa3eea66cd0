package org.contactpoint.dynamodb.upload;

import java.util.List;
import java.util.Objects;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.document.KeyDocument;
import org.jspecify.annotations.Nullable;

/** The memory of one source record. */
public record LinkDocument(
    KeyDocument key,
    @Nullable String child,
    @Nullable String review,
    boolean quarantined,
    @Nullable String withheldFor,
    @Nullable String withheldReview,
    List<StepDocument> steps) {

  /** The document of a link. */
  public static LinkDocument of(SourceLink link) {
    return new LinkDocument(
        KeyDocument.of(link.key()),
        link.child() == null ? null : link.child().value(),
        link.review(),
        link.quarantined(),
        link.withheld() == null ? null : link.withheld().child().value(),
        link.withheld() == null ? null : link.withheld().review(),
        link.steps().stream().map(StepDocument::of).toList());
  }

  /** The link that it is the document of. */
  public SourceLink link(long version) {
    return new SourceLink(
        key.key(),
        child == null ? null : new ContactPointId(child),
        review,
        quarantined,
        withheldFor == null
            ? null
            : new SourceLink.Withheld(
                new ContactPointId(withheldFor), Objects.requireNonNull(withheldReview)),
        steps.stream().map(StepDocument::step).toList(),
        version);
  }
}
