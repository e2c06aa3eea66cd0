package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Feed;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.request.AuthorisedRequest;

/** {@code POST /v1/uploads} and {@code /v1/upload-forms}: a file of the caller's own source. */
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
            this::announce),
        Endpoint.of(
            Route.ISSUE_UPLOAD_FORM,
            UploadFormRequest.class,
            UploadFormResponse.class,
            this::issueForm));
  }

  private Answer announce(AuthorisedRequest request, AnnounceUploadRequest body) {
    AnnouncedFile file = new AnnouncedFile(body.fileName(), body.bytes(), body.sha256());
    return answered(
        request,
        body.feed(),
        body.problems(),
        source ->
            answer(
                announceUpload.byUrl(command(request, source, file)),
                announced -> announced.map(AnnouncedResponse::of)));
  }

  private Answer issueForm(AuthorisedRequest request, UploadFormRequest body) {
    AnnouncedFile file = new AnnouncedFile(body.fileName(), 0, null);
    return answered(
        request,
        body.feed(),
        body.problems(),
        source ->
            answer(
                announceUpload.byForm(command(request, source, file)),
                announced -> announced.map(UploadFormResponse::of)));
  }

  private static Answer answered(
      AuthorisedRequest request,
      Feed feed,
      List<FieldProblem> problems,
      Function<Source, Answer> announced) {
    Authority authority = request.caller().account().authority();
    if (authority == null || (feed.nationalOnly() && !authority.isNational())) {
      return Answer.refused(Denial.OTHER_SOURCE);
    }
    return problems.isEmpty()
        ? announced.apply(new Source(authority, feed.code()))
        : Answer.invalid(problems);
  }

  private static AnnounceUploadCommand command(
      AuthorisedRequest request, Source source, AnnouncedFile file) {
    return new AnnounceUploadCommand(
        request.actor(),
        request.caller().account().id(),
        source,
        file,
        request.replay().map(first -> first.ids().getOrDefault(UPLOAD, "")),
        request.pending(201, UPLOAD));
  }

  private static <W> Answer answer(
      AnnounceUploadOutcome<W> outcome,
      Function<Disclosed<AnnounceUploadOutcome.Announcement<W>>, Disclosed<?>> response) {
    return switch (outcome) {
      case AnnounceUploadOutcome.Expected<W>(var announcement) ->
          Answer.created(
              UploadEndpoints.path(announcement.content().upload()), response.apply(announcement));
      case AnnounceUploadOutcome.NotCommitted<W>(var why) ->
          Answer.of(why, committed -> Answer.noContent());
    };
  }
}
