### Certificates, their verification, the audit pack.
