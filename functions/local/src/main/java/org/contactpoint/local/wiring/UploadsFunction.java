package org.contactpoint.local.wiring;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import jakarta.inject.Singleton;
import org.contactpoint.uploads.intake.DoWork;
import org.contactpoint.uploads.queue.MessageText;

@Singleton
public final class UploadsFunction {
  private final DoWork work;

  UploadsFunction(DoWork work) {
    this.work = work;
  }

  public boolean takes(SQSEvent event) {
    event.getRecords().forEach(r -> MessageText.read(r.getBody()).forEach(work::work));
    return true;
  }
}
