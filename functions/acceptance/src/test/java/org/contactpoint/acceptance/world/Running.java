package org.contactpoint.acceptance.world;

import java.net.URI;
import java.nio.file.Path;

/** A directory that runs, wherever it does. */
public interface Running extends AutoCloseable {
  /** Where the API is. */
  URI api();

  /** The folder in which it keeps everything. */
  Path folder();

  /** Somebody who calls, signed in under that name. */
  default Person as(String username) {
    return Person.signedIn(this, username);
  }

  @Override
  void close();
}
