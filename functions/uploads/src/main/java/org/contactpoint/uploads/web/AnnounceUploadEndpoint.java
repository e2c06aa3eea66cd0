package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.request.AuthorisedRequest;

/** {@code POST /v1/uploads}. */
@Singleton
final class AnnounceUploadEndpoint implements Endpoints {
  private static final String UPLOAD = "uploadId";

  private final AnnounceUpload announceUpload;

  AnnounceUploadEndpoint(AnnounceUpload announceUpload) {
    this.announceUpload = announceUpload;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.ANNOUNCE_UPLOAD,
            AnnounceUploadRequest.class,
            AnnouncedResponse.class,
            this::announce));
  }

  private Answer announce(AuthorisedRequest request, AnnounceUploadRequest body) {
    Authority authority = request.caller().account().authority();
    if (authority == null || (body.feed().nationalOnly() && !authority.isNational())) {
      return Answer.refused(Denial.OTHER_SOURCE);
    }
    List<FieldProblem> problems = body.problems();
    return problems.isEmpty()
        ? answer(
            announceUpload.handle(
                new AnnounceUploadCommand(
                    request.actor(),
                    request.caller().account().id(),
                    new Source(authority, body.feed().code()),
                    body.fileName(),
                    body.bytes(),
                    body.sha256(),
                    request.replay().map(first -> first.ids().getOrDefault(UPLOAD, "")),
                    request.pending(201, UPLOAD))))
        : Answer.invalid(problems);
  }

  private static Answer answer(AnnounceUploadOutcome outcome) {
    return switch (outcome) {
      case AnnounceUploadOutcome.Expected expected ->
          Answer.created(
              UploadEndpoints.path(expected.announcement().content().upload()),
              expected.announcement().map(AnnouncedResponse::of));
      case AnnounceUploadOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
