package org.contactpoint.uploads.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.door.FrontDoor;

/** {@code /v1/uploads}. */
@Controller("/v1/uploads")
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

  @Post
  HttpResponse<?> announce(HttpRequest<byte[]> request) {
    return door.enter(request, Route.ANNOUNCE_UPLOAD, Map.of(), announceUpload::announce);
  }

  @Get
  HttpResponse<?> list(HttpRequest<byte[]> request) {
    return door.enter(request, Route.LIST_UPLOADS, Map.of(), desk::list);
  }

  @Get("/{uploadId}")
  HttpResponse<?> get(HttpRequest<byte[]> request, @PathVariable String uploadId) {
    return door.enter(request, Route.READ_UPLOAD, Map.of(UPLOAD, uploadId), desk::get);
  }

  @Get("/{uploadId}/report")
  HttpResponse<?> report(HttpRequest<byte[]> request, @PathVariable String uploadId) {
    return door.enter(request, Route.READ_UPLOAD_REPORT, Map.of(UPLOAD, uploadId), desk::report);
  }

  @Post("/{uploadId}/confirmation")
  HttpResponse<?> confirm(HttpRequest<byte[]> request, @PathVariable String uploadId) {
    return door.enter(request, Route.CONFIRM_UPLOAD, Map.of(UPLOAD, uploadId), desk::confirm);
  }

  @Post("/{uploadId}/reversal")
  HttpResponse<?> reverse(HttpRequest<byte[]> request, @PathVariable String uploadId) {
    return door.enter(request, Route.REVERSE_UPLOAD, Map.of(UPLOAD, uploadId), desk::reverse);
  }
}
