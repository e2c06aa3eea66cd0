package org.contactpoint.dynamodb.wiring;

import software.amazon.awssdk.http.SdkHttpClient;

/**
 * What takes the calls of AWS clients in the place of the network. The context of a priming has it
 * as a bean, so that it reaches nothing outside.
 */
public record CloudTransport(SdkHttpClient http) {}
