package org.contactpoint.acceptance.house.bad.domain;

/** Is called by a metaphor. */
class WaitingRoom {}
