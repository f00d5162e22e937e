internal import Statistics
