### Records of sanitization, evidence, certificates received.
