package org.contactpoint.uploads.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.server.DoorController;

/** {@code /v1/uploads}. */
@DoorController
final class UploadsController {

  private static final String UPLOAD = "uploadId";

  private final FrontDoor door;
  private final AnnounceUpload announceUpload;
  private final UploadDesk desk;

  UploadsController(FrontDoor door, AnnounceUpload announceUpload, UploadDesk desk) {
    this.door = door;
    this.announceUpload = announceUpload;
    this.desk = desk;
  }

  @Post("/v1/uploads")
  HttpResponse<?> announce(HttpRequest<?> request) {
    return door.enter(request, Route.ANNOUNCE_UPLOAD, Map.of(), announceUpload::announce);
  }

  @Get("/v1/uploads")
  HttpResponse<?> list(HttpRequest<?> request) {
    return door.enter(request, Route.LIST_UPLOADS, Map.of(), desk::list);
  }

  @Get("/v1/uploads/{uploadId}")
  HttpResponse<?> get(HttpRequest<?> request, @PathVariable String uploadId) {
    return door.enter(request, Route.READ_UPLOAD, Map.of(UPLOAD, uploadId), desk::get);
  }

  @Get("/v1/uploads/{uploadId}/report")
  HttpResponse<?> report(HttpRequest<?> request, @PathVariable String uploadId) {
    return door.enter(request, Route.READ_UPLOAD_REPORT, Map.of(UPLOAD, uploadId), desk::report);
  }

  @Post("/v1/uploads/{uploadId}/confirmation")
  HttpResponse<?> confirm(HttpRequest<?> request, @PathVariable String uploadId) {
    return door.enter(request, Route.CONFIRM_UPLOAD, Map.of(UPLOAD, uploadId), desk::confirm);
  }

  @Post("/v1/uploads/{uploadId}/reversal")
  HttpResponse<?> reverse(HttpRequest<?> request, @PathVariable String uploadId) {
    return door.enter(request, Route.REVERSE_UPLOAD, Map.of(UPLOAD, uploadId), desk::reverse);
  }
}
