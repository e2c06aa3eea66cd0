package org.contactpoint.infrastructure.construct.pool;

import java.util.List;
import software.amazon.awscdk.services.cognito.CfnUserPoolRiskConfigurationAttachment;
import software.amazon.awscdk.services.cognito.CfnUserPoolRiskConfigurationAttachment.AccountTakeoverActionTypeProperty;
import software.amazon.awscdk.services.cognito.CfnUserPoolRiskConfigurationAttachment.AccountTakeoverActionsTypeProperty;
import software.amazon.awscdk.services.cognito.CfnUserPoolRiskConfigurationAttachment.AccountTakeoverRiskConfigurationTypeProperty;
import software.amazon.awscdk.services.cognito.CfnUserPoolRiskConfigurationAttachment.CompromisedCredentialsActionsTypeProperty;
import software.amazon.awscdk.services.cognito.CfnUserPoolRiskConfigurationAttachment.CompromisedCredentialsRiskConfigurationTypeProperty;
import software.amazon.awscdk.services.cognito.UserPool;
import software.constructs.Construct;

/**
 * What the pool does about a sign-in that looks wrong, said here because its own choice may change.
 * A password that is known to be stolen opens nothing. A sign-in that looks like somebody else's is
 * refused where the risk is high; below that the second factor is asked for. It is not made the
 * condition, because Cognito then refuses whoever signs in for the first time and has none yet.
 * Nobody is written to: the message would name the place that somebody signed in from.
 *
 * <p>It holds for every client through which people sign in. A machine has a secret and neither a
 * password nor a device, and Cognito judges none of its calls.
 */
final class SignInRisk extends Construct {
  private static final String EVERY_CLIENT = "ALL";

  SignInRisk(Construct scope, String id, UserPool pool) {
    super(scope, id);
    CfnUserPoolRiskConfigurationAttachment.Builder.create(this, "Configuration")
        .userPoolId(pool.getUserPoolId())
        .clientId(EVERY_CLIENT)
        .compromisedCredentialsRiskConfiguration(
            CompromisedCredentialsRiskConfigurationTypeProperty.builder()
                .eventFilter(List.of("SIGN_IN", "PASSWORD_CHANGE"))
                .actions(
                    CompromisedCredentialsActionsTypeProperty.builder()
                        .eventAction("BLOCK")
                        .build())
                .build())
        .accountTakeoverRiskConfiguration(
            AccountTakeoverRiskConfigurationTypeProperty.builder()
                .actions(
                    AccountTakeoverActionsTypeProperty.builder()
                        .highAction(action("BLOCK"))
                        .mediumAction(action("MFA_IF_CONFIGURED"))
                        .lowAction(action("MFA_IF_CONFIGURED"))
                        .build())
                .build())
        .build();
  }

  private static AccountTakeoverActionTypeProperty action(String what) {
    return AccountTakeoverActionTypeProperty.builder().eventAction(what).notify(false).build();
  }
}
