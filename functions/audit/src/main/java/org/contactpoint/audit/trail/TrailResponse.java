package org.contactpoint.audit.trail;

import java.util.List;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.request.ListCursors;
import org.jspecify.annotations.Nullable;

/** A page of the trail. */
public record TrailResponse(List<TrailEntryResponse> items, @Nullable String cursor) {
  public TrailResponse {
    items = List.copyOf(items);
  }

  static Answer answer(TrailOutcome outcome, AuthorisedRequest request) {
    ListCursors cursors = request.cursors();
    return switch (outcome) {
      case TrailOutcome.PageRead read -> Answer.ok(read.page().map(page -> of(page, cursors)));
      case TrailOutcome.Withheld ignored -> Answer.trailUnavailable();
    };
  }

  private static TrailResponse of(TrailPage page, ListCursors cursors) {
    TrailReader.Position last = page.last();
    return new TrailResponse(
        page.entries().stream().map(TrailEntryResponse::of).toList(),
        last == null ? null : cursors.at(CursorPositions.write(last)));
  }
}
