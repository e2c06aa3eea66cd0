package org.contactpoint.audit.archive;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function behind the daily event that seals the heads of the trail. */
public class SealHeadsHandler implements RequestHandler<Map<String, Object>, Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(SealHeadsHandler.class);

  private final SealHeads seal;

  /** For AWS Lambda. */
  public SealHeadsHandler() {
    this(Stage.sealing());
  }

  SealHeadsHandler(SealHeads seal) {
    this.seal = seal;
  }

  @Override
  public Integer handleRequest(Map<String, Object> event, Context context) {
    int sealed = seal.now();
    LOG.info("metric=HeadsSealed heads={}", sealed);
    return sealed;
  }
}
