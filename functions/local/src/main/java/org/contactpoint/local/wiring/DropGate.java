package org.contactpoint.local.wiring;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.contactpoint.local.drop.FolderDrop;
import org.contactpoint.local.object.BucketGate;
import org.contactpoint.uploads.receive.ReceiveFile;
import org.contactpoint.uploads.receive.UnusableObject;

/** What was dropped goes the way of files that come unannounced. */
@Singleton
public final class DropGate implements FolderDrop.Gate {
  private final BucketGate bucket;
  private final ReceiveFile takeIn;

  DropGate(BucketGate bucket, ReceiveFile takeIn) {
    this.bucket = bucket;
    this.takeIn = takeIn;
  }

  @Override
  public void takeIn(String key, Path file) {
    bucket.put(key, file);
  }

  @Override
  public void listAsRejected(String key, String version, UnusableObject why) {
    takeIn.listAsRejected(key, version, why);
  }
}
