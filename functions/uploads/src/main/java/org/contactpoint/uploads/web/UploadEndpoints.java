package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;

/** {@code /v1/uploads}. */
@Singleton
final class UploadEndpoints implements Endpoints {

  private final AnnounceUpload announceUpload;
  private final UploadDesk desk;

  UploadEndpoints(AnnounceUpload announceUpload, UploadDesk desk) {
    this.announceUpload = announceUpload;
    this.desk = desk;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.ANNOUNCE_UPLOAD,
            AnnounceUploadRequest.class,
            AnnouncedResponse.class,
            announceUpload::announce),
        Endpoint.list(Route.LIST_UPLOADS, UploadsResponse.class, desk::list),
        Endpoint.of(Route.READ_UPLOAD, UploadResponse.class, desk::get),
        Endpoint.of(Route.READ_UPLOAD_REPORT, null, desk::report).with(QueryParameter.CURSOR),
        Endpoint.of(Route.CONFIRM_UPLOAD, UploadResponse.class, desk::confirm),
        Endpoint.of(Route.REVERSE_UPLOAD, UploadResponse.class, desk::reverse));
  }
}
