"""What editors do beside writing: begin, rename, look up, approve, and see what is due."""
