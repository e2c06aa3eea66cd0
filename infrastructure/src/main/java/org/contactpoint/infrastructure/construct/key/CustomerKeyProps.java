package org.contactpoint.infrastructure.construct.key;

import java.util.List;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * What a key needs.
 *
 * @param name its alias in the stage
 * @param description what it closes, for whoever finds it in the console
 * @param uses who may use it; nobody else can, whatever their own rights say
 */
public record CustomerKeyProps(
    StageDescriptor stage, String name, String description, List<PolicyStatement> uses) {
  public CustomerKeyProps {
    uses = List.copyOf(uses);
  }
}
